import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { lastCommits } from './last-commits.ts'
import { checkCaseSections } from './schemas/case-sections.ts'

/** Checks what a schema cannot see, and dates a page by its last commit. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const { entry, headings } = locals.starlightRoute
  if ('kind' in entry.data && entry.data.kind === 'case') {
    const sections = headings.filter(({ depth }) => depth === 2).map(({ text }) => text)
    checkCaseSections(entry.id, sections)
  }
  const { filePath } = entry
  if (filePath) locals.starlightRoute.lastUpdated = (await lastCommits()).get(filePath)
})
