import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import react from '@astrojs/react'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { fileURLToPath } from 'node:url'
import { readGlossary } from './src/glossary/read-glossary.ts'
import { glossaryLinks } from './src/markdown/glossary-links.ts'
import { math } from './src/markdown/math.ts'
import { mermaid } from './src/markdown/mermaid.ts'
import { tableLabels } from './src/markdown/table-labels.ts'
import { sidebar } from './src/sidebar.ts'
import { compileEagerly } from './src/vite/compile-eagerly.ts'
import { preactInTheBrowser } from './src/vite/preact-in-the-browser.ts'
import { withoutSecondHighlighter } from './src/vite/without-second-highlighter.ts'
import { workerSource } from './src/vite/worker-source.ts'

const base = process.env.BASE ?? '/'
const glossary = `${base.replace(/\/$/, '')}/reference/glossary/`
const local = (path) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  markdown: {
    processor: satteri({
      mdastPlugins: [mermaid(), math(), glossaryLinks(readGlossary(), glossary)],
      hastPlugins: [tableLabels()],
      features: { math: true },
    }),
  },
  integrations: [
    starlight({
      title: 'Shortlist',
      description: 'Machine-learning system design that you can run.',
      sidebar,
      tableOfContents: false,
      credits: false,
      expressiveCode: { themes: ['github-dark', 'github-light'] },
      customCss: ['./src/styles/site.css'],
      markdown: { processedDirs: ['./docs/'] },
      routeMiddleware: './src/route-middleware.ts',
      components: {
        Footer: './src/components/starlight/Footer.astro',
        Search: './src/components/starlight/Search.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        Sidebar: './src/components/starlight/Sidebar.astro',
      },
    }),
    mdx(),
    react({ include: ['src/components/**/*.tsx'] }),
  ],
  vite: {
    plugins: [workerSource(), preactInTheBrowser(), withoutSecondHighlighter(), compileEagerly()],
    resolve: {
      alias: {
        'mime-db': local('./src/vite/without-mime-types.ts'),
        '@codemirror/lang-html': local('./src/vite/without-languages.ts'),
        '@codemirror/lang-css': local('./src/vite/without-languages.ts'),
      },
    },
  },
})
