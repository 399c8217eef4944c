import type { AxisPlan } from './axis-plan.ts'
import { cut, LINE_HEIGHT, textWidth, wrap } from './text-width.ts'

/** Names under an axis as they fit: `depth` is the height they take. */
export interface FittedNames extends AxisPlan {
  rotated: boolean
  depth: number
}

const MANY = 12
const SLANT = Math.sin((40 * Math.PI) / 180)

/** Side by side, or in lines, or every so many of them, or slanted: the first that keeps them apart. */
export function fitNames(plan: AxisPlan, width: number): FittedNames {
  const step = width / Math.max(1, plan.texts.length)
  const lines = plan.texts.map((text) => wrap(text, step - 6))
  const most = Math.max(1, ...lines.map(({ length }) => length))
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth))
  if (most <= 3 && widest(lines.flat()) <= step - 2) {
    const texts = lines.map((each) => each.join('\n'))
    return { ...plan, texts, rotated: false, depth: most * LINE_HEIGHT }
  }
  const every = Math.ceil((widest(plan.texts) + 12) / step)
  if (plan.texts.length > MANY && plan.texts.length / every >= 3) {
    const kept = <Item>(items: Item[]) => items.filter((_, index) => index % every === 0)
    return {
      ...plan,
      ticks: kept(plan.ticks),
      texts: kept(plan.texts),
      rotated: false,
      depth: LINE_HEIGHT,
    }
  }
  const texts = plan.texts.map((text) => cut(text, 120))
  return { ...plan, texts, rotated: true, depth: Math.ceil(widest(texts) * SLANT) + 8 }
}
