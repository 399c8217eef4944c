import { type Markish, ruleX, ruleY, text } from '@observablehq/plot'
import type { PlotBlock } from '../blocks.ts'
import type { AxisPlan } from './axis-plan.ts'
import type { Layout } from './layout.ts'
import { position } from './points.ts'

const LINE = { stroke: 'var(--ink)', strokeWidth: 1.25, strokeDasharray: '1.5 2.5' }

/** Text over data stays readable. */
export const HALO = { fill: 'var(--ink)', stroke: 'var(--report-ground)', strokeWidth: 4 }

/** The straight lines of a plot, each with its label beside it. */
export function ruleMarks(block: PlotBlock, { x, y }: Layout): Markish[] {
  return block.marks.flatMap((mark): Markish[] => {
    if (mark.mark !== 'rule') return []
    const marks: Markish[] = []
    const label = mark.label === undefined ? [] : [mark.label]
    const name = (options: object) =>
      text(label, { text: (each: string) => each, ...options, ...HALO })
    if (mark.x !== undefined) {
      const at = position(mark.x, x.kind)
      const isLeft = share(at, x) < 0.5
      const side = { textAnchor: isLeft ? 'start' : 'end', dx: isLeft ? 6 : -6 }
      marks.push(ruleX([at], LINE), name({ x: () => at, frameAnchor: 'top', dy: 8, ...side }))
    }
    if (mark.y !== undefined) {
      const at = position(mark.y, y.kind)
      marks.push(ruleY([at], LINE), name({ y: () => at, frameAnchor: 'right', dx: -4, dy: -9 }))
    }
    return marks
  })
}

/** How far along its axis a place is, from 0 to 1. */
function share(at: number | string, { kind, domain }: AxisPlan): number {
  if (kind === 'band') return (domain.indexOf(at) + 0.5) / domain.length
  const scaled = kind === 'log' ? Math.log : Number
  const [low, high, place] = [domain[0], domain[1], at].map((each) => scaled(Number(each)))
  return ((place ?? 0) - (low ?? 0)) / ((high ?? 1) - (low ?? 0))
}
