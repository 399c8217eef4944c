import { z } from 'astro/zod'
import { FRAMEWORK_STEPS } from './framework-steps.ts'

const sentence = (most: number) => z.string().min(10).max(most, `at most ${most} characters`)
const address = z.string().regex(/^\//, 'an address on this site, such as /framework/data/')

/** What somebody at each level would have said. */
const byLevel = z.strictObject({
  mid: sentence(420),
  senior: sentence(420),
  staff: sentence(420),
})

const step = z.strictObject({
  /** What the interviewer says to open the step. */
  cue: sentence(240),
  /** The model answer, a point a line. */
  model: z.array(sentence(320)).min(3).max(7),
  levels: byLevel,
  /** Where to read about it, the case's own section first. */
  read: z.array(address).min(1).max(4),
})

/** What an interviewer needs to hold a session about a case. */
export const guide = z.strictObject({
  /** The case's address below /cases/, such as `search/product-search`. */
  case: z.string(),
  /** The prompt, as the interviewer says it. */
  prompt: sentence(420),
  /** What a candidate may ask. */
  questions: z
    .array(
      z.strictObject({
        ask: sentence(160).endsWith('?'),
        answer: sentence(280),
        /** What the answer changes in the design. */
        changes: sentence(280),
        /** Whether a design without it goes wrong. */
        essential: z.boolean(),
      }),
    )
    .min(8)
    .max(14),
  steps: z.strictObject(
    Object.fromEntries(FRAMEWORK_STEPS.map((name) => [name, step])) as Record<
      (typeof FRAMEWORK_STEPS)[number],
      typeof step
    >,
  ),
  /** What changes in the middle. */
  curveballs: z
    .array(
      z.strictObject({
        /** The earliest step in which it makes sense. */
        from: z.enum(FRAMEWORK_STEPS),
        say: sentence(280),
        levels: byLevel,
      }),
    )
    .min(5)
    .max(9),
})
