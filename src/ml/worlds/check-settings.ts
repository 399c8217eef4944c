import { badArgument } from '../checks/bad-argument.ts'

/** The least and the largest value of each knob; a third entry asks for integers. */
export type Ranges<Settings> = {
  readonly [Knob in keyof Settings]: readonly [low: number, high: number, kind?: 'integer']
}

/**
 * The usual settings with some of them changed.
 *
 * @throws RangeError or TypeError for a value out of its range, or a knob that there is not.
 */
export function settingsWith<Settings extends { readonly [knob: string]: number }>(
  usual: Settings,
  ranges: Ranges<Settings>,
  changes: Partial<Settings>,
): Settings {
  for (const [knob, value] of Object.entries(changes)) {
    if (!Object.hasOwn(usual, knob)) {
      const knobs = Object.keys(usual).join(', ')
      throw new RangeError(`there is no setting ${knob}; expected some of ${knobs}`)
    }
    const [low, high, kind] = ranges[knob]
    const isRight = value >= low && value <= high && (kind !== 'integer' || Number.isInteger(value))
    if (!isRight) {
      const number = kind === 'integer' ? 'an integer' : 'a number'
      throw badArgument(knob, value, `${number} from ${low} to ${high}`)
    }
  }
  return Object.freeze({ ...usual, ...changes })
}
