import { z } from 'astro/zod'

/** A term of the field, as `docs/glossary.yaml` defines it. */
export const term = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id: lower-case words joined by hyphens'),
  term: z.string(),
  also: z.array(z.string()).optional(),
  meaning: z.string({ error: 'meaning: what it is, in a sentence' }).endsWith('.'),
  page: z.string().startsWith('/').endsWith('/').optional(),
})
