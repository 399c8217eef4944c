import { z } from 'astro/zod'

/** An outside source, as `docs/sources.yaml` lists it. */
export const source = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.string({ error: 'authors: as the source names them, or the organisation' }),
  /** How pages call it, where that is not the first author's last name. */
  short: z.string().optional(),
  year: z.number().int().optional(),
  venue: z.string().optional(),
  url: z.url({ error: 'url: where a reader finds it, with https://' }),
  /** `verified`: somebody read in it what the pages say of it. */
  status: z.enum(['verified', 'assumed'], {
    error: 'status: verified, if what the pages say was read in the source; else assumed',
  }),
  /** How much of it was read. */
  read: z.string().optional(),
})
