import { z } from 'astro/zod'
import { FAMILIES } from './families.ts'
import { FRAMEWORK_STEPS } from './framework-steps.ts'

/** A card: a question that asks for a decision or a reason, and the paragraph it came from. */
export const card = z.strictObject({
  /** Never changes: it is what a reader's memory of the card is kept under. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id: lower-case words joined by hyphens'),
  page: z
    .string()
    .regex(/^\/.*\/$/, 'page: the address of the page it came from, such as /framework/data/'),
  /** The id of the heading above the paragraph; left out before the first heading. */
  section: z.string().optional(),
  /** Words that stand in the paragraph, as a reader sees them: the link leads to them. */
  words: z.string().min(12, 'words: at least a few words out of the paragraph').max(90),
  step: z.enum(FRAMEWORK_STEPS, { error: `step: one of ${FRAMEWORK_STEPS.join(', ')}` }),
  families: z.array(z.enum(FAMILIES)).min(1, 'families: where it is asked, at least one'),
  /** The slug of the concept page it is about, if there is one. */
  concept: z.string().optional(),
  ask: z.string().min(20).max(320, 'ask: at most 320 characters').endsWith('?'),
  answer: z.string().min(40).max(520, 'answer: at most 520 characters').endsWith('.'),
})
