import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { page } from './schemas/page.ts'
import { source } from './schemas/source.ts'
import { term } from './schemas/term.ts'

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './docs', pattern: ['**/[^_]*.{md,mdx}', '!**/_*/**'] }),
    schema: docsSchema({ extend: page }),
  }),
  glossary: defineCollection({ loader: file('docs/glossary.yaml'), schema: term }),
  sources: defineCollection({ loader: file('docs/sources.yaml'), schema: source }),
}
