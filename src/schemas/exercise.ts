import { z } from 'astro/zod'
import { FAMILIES } from './families.ts'
import { FRAMEWORK_STEPS } from './framework-steps.ts'
import { LEVELS } from './levels.ts'

/** An exercise: a program that does not yet do what its checks ask. */
export const exercise = z.object({
  kind: z.literal('exercise'),
  level: z.enum(LEVELS, { error: `level: one of ${LEVELS.join(', ')}` }),
  minutes: z.number({ error: 'minutes: how long it takes' }).int().positive(),
  step: z.enum(FRAMEWORK_STEPS, { error: `step: one of ${FRAMEWORK_STEPS.join(', ')}` }),
  families: z.array(z.enum(FAMILIES)).min(1, 'families: where it is met, at least one'),
  /** Pages it belongs to, which list it at their end. */
  belongs: z
    .array(z.string().regex(/^\/.*\/$/, 'belongs: addresses such as /concepts/position-bias/'))
    .min(1, 'belongs: at least one page'),
})
