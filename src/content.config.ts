import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { page } from './schemas/page.ts'
import { source } from './schemas/source.ts'

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './docs', pattern: ['**/[^_]*.{md,mdx}', '!**/_*/**'] }),
    schema: docsSchema({ extend: page }),
  }),
  sources: defineCollection({ loader: file('docs/sources.yaml'), schema: source }),
}
