import type { z } from 'astro/zod'
import type { guide } from '../../schemas/guide.ts'

/** What an interviewer needs to hold a session about a case; see `src/schemas/guide.ts`. */
export type Guide = z.infer<typeof guide>
