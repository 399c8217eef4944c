import type { FrameworkStep } from '../../schemas/framework-steps.ts'

export type StepName = FrameworkStep | 'close'

export interface Step {
  name: StepName
  title: string
  minutes: number
}

/** The 45 minutes, as `docs/framework/index.mdx` divides them. */
export const STEPS: readonly Step[] = [
  { name: 'requirements', title: 'Requirements', minutes: 7 },
  { name: 'framing', title: 'Framing', minutes: 5 },
  { name: 'data', title: 'Data', minutes: 6 },
  { name: 'models', title: 'Models', minutes: 9 },
  { name: 'evaluation', title: 'Evaluation', minutes: 6 },
  { name: 'serving', title: 'Serving', minutes: 7 },
  { name: 'monitoring', title: 'Monitoring', minutes: 3 },
  { name: 'close', title: 'Close', minutes: 2 },
]

export const MINUTE = 60_000

/** Milliseconds before a step begins, if every step keeps to its budget. */
export const plannedStart = (step: number): number =>
  STEPS.slice(0, step).reduce((sum, { minutes }) => sum + minutes * MINUTE, 0)
