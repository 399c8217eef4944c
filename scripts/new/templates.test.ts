import { describe, expect, test } from 'vitest'
import { createWorkspace } from '../../src/workspaces/workspace.ts'
import { checkCaseSections } from '../../src/schemas/case-sections.ts'
import { filesFor } from './templates.ts'

const sections = (page: string) => [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)

describe('filesFor', () => {
  test('gives a case its nine sections and a workspace', () => {
    const { files } = filesFor('case', 'ads/auction-and-pacing')
    const page = files['docs/cases/ads/auction-and-pacing.mdx']
    expect(() => checkCaseSections('it', sections(page))).not.toThrow()
    expect(Object.keys(files)).toContain('playgrounds/auction-and-pacing/world.ts')
  })

  test('gives a workspace whose entry has a title', () => {
    const { files } = filesFor('workspace', 'cold-start')
    const byName = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.split('/').at(-1)!, text]),
    )
    expect(createWorkspace('cold-start', byName).entries['01-baseline'].title).toBe(
      'Cold start: the baseline',
    )
  })

  test('gives an exercise a starter, a solution, a wrong answer and checks', () => {
    const { files } = filesFor('exercise', 'sum')
    expect(Object.keys(files)).toEqual([
      'docs/practice/exercises/sum.mdx',
      'playgrounds/exercise-sum/answer.ts',
      'playgrounds/exercise-sum/answer.solution.ts',
      'playgrounds/exercise-sum/answer.wrong-first-only.ts',
      'playgrounds/exercise-sum/01-check.ts',
    ])
  })

  test.each([
    ['case', 'auction'],
    ['case', 'movies/auction'],
    ['concept', '../escape'],
    ['concept', 'Cold Start'],
    ['poem', 'spring'],
    ['', ''],
  ])('refuses %s %s with the usage', (kind, slug) => {
    expect(() => filesFor(kind, slug)).toThrow('Usage: npm run new')
  })
})
