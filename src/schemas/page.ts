import { z } from 'astro/zod'
import { DESIGN_PARTS } from './design-parts.ts'
import { exercise } from './exercise.ts'
import { FAMILIES } from './families.ts'
import { LEVELS } from './levels.ts'

const phrase = z.string().min(1).max(110, 'design: a phrase of at most 110 characters')

/** A case study: one product, from the prompt to the follow-up questions. */
const caseStudy = z.object({
  kind: z.literal('case'),
  family: z.enum(FAMILIES, { error: `family: one of ${FAMILIES.join(', ')}` }),
  techniques: z
    .array(z.string())
    .min(1, 'techniques: name at least one, such as "two-tower retrieval"'),
  difficulty: z.enum(LEVELS, {
    error: `difficulty: one of ${LEVELS.join(', ')}, the level that would struggle with it`,
  }),
  minutes: z.number({ error: 'minutes: how long the page takes to read and run' }).int().positive(),
  design: z.object(
    Object.fromEntries(Object.keys(DESIGN_PARTS).map((part) => [part, phrase])) as Record<
      keyof typeof DESIGN_PARTS,
      typeof phrase
    >,
    { error: `design: a phrase each for ${Object.keys(DESIGN_PARTS).join(', ')}` },
  ),
})

const other = z.object({ kind: z.enum(['step', 'concept', 'practice', 'reference']) })

/** What a page's frontmatter says beyond Starlight's own fields. */
export const page = z.discriminatedUnion('kind', [caseStudy, exercise, other], {
  error:
    'kind: one of case, step, concept, exercise, practice, reference; a case also needs family, techniques, difficulty, minutes, design',
})
