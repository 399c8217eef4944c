import { badArgument } from '../checks/bad-argument.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { oneOf } from '../checks/one-of.ts'
import { positiveInteger } from '../checks/positive-integer.ts'

/** One ranker of a cascade: what it does, what it costs, and what happens when it is late. */
export interface CascadeStage<Item> {
  readonly name: string
  /** At most so many items go on. */
  readonly keep: number
  /** Scores of the items, higher for better; without it the order stays as it is. */
  readonly score?: (items: readonly Item[]) => ArrayLike<number>
  /** Median time an item; 0 by default. */
  readonly millisecondsPerItem?: number
  /** Median time a request, whatever the items; 0 by default. */
  readonly milliseconds?: number
  /** Spread of the logarithm of the time: 0 (default) none; at 0.5 one request in 100 takes 3.2 times the median. */
  readonly tail?: number
  /** The stage is stopped after so many milliseconds; by default never. */
  readonly timeout?: number
  /**
   * What goes on when it is stopped: `'skip'` (default) the first `keep` items as they came, `'partial'`
   * the items scored in time, best first, then the others as they came, `'fail'` nothing.
   */
  readonly onTimeout?: 'skip' | 'partial' | 'fail'
}

/** Throws unless the stages can be run. */
export function checkStages(stages: readonly CascadeStage<never>[]): void {
  notEmpty('stages', stages)
  stages.forEach((stage, index) => {
    const name = `stages[${index}]`
    if (typeof stage !== 'object' || stage === null) throw badArgument(name, stage, 'a stage')
    positiveInteger(`${name}.keep`, stage.keep)
    nonNegativeNumber(`${name}.millisecondsPerItem`, stage.millisecondsPerItem ?? 0)
    nonNegativeNumber(`${name}.milliseconds`, stage.milliseconds ?? 0)
    nonNegativeNumber(`${name}.tail`, stage.tail ?? 0)
    oneOf(`${name}.onTimeout`, stage.onTimeout ?? 'skip', ['skip', 'partial', 'fail'])
    const { timeout = Infinity } = stage
    if (!(timeout > 0)) throw badArgument(`${name}.timeout`, timeout, 'a number above 0')
  })
}
