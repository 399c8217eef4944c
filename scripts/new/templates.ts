import { CASE_SECTIONS } from '../../src/schemas/case-sections.ts'
import { DESIGN_PARTS } from '../../src/schemas/design-parts.ts'

export interface Scaffold {
  /** Text by path. */
  files: Record<string, string>
  /** What is left to do by hand, in a sentence. */
  next: string
}

const FAMILIES = ['search', 'recommendations', 'ads']
const USAGE =
  'Usage: npm run new case <family>/<slug> | concept <slug> | workspace <slug>; ' +
  `a slug is lower-case words joined by hyphens, a family one of ${FAMILIES.join(', ')}`

/** The files of a new case, concept or workspace. Throws an error with the usage for anything else. */
export function filesFor(kind: string, path: string): Scaffold {
  const parts = path.split('/')
  const slug = parts.at(-1)!
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) throw new Error(USAGE)
  if (kind === 'workspace' && parts.length === 1) {
    return { files: workspace(slug), next: `Show it on a page: ${playground(slug)}` }
  }
  if (kind === 'concept' && parts.length === 1) {
    return {
      files: { [`docs/concepts/${slug}.mdx`]: concept(slug), ...workspace(slug) },
      next: `Add ${slug} to src/concept-groups.ts.`,
    }
  }
  if (kind === 'case' && parts.length === 2 && FAMILIES.includes(parts[0])) {
    return {
      files: { [`docs/cases/${path}.mdx`]: caseStudy(parts[0], slug), ...workspace(slug) },
      next: `Add ${slug} to src/case-families.ts.`,
    }
  }
  throw new Error(USAGE)
}

const titleOf = (slug: string) => (slug[0].toUpperCase() + slug.slice(1)).replaceAll('-', ' ')
const playground = (slug: string) =>
  `<Playground workspace="${slug}" entry="01-baseline" open={['world.ts']} />`

const concept = (slug: string) => `---
title: ${titleOf(slug)}
description: The claim, in a sentence.
kind: concept
---

import { Playground, Value } from '#components'

The claim, with its number: <Value of="${slug}/01-baseline" name="mean" />.

${playground(slug)}

## Why

## When not

## What to say in the room
`

const caseStudy = (family: string, slug: string) => `---
title: ${titleOf(slug)}
description: The prompt, in a sentence.
kind: case
family: ${family}
techniques: [to be named]
difficulty: senior
minutes: 60
design:
${Object.keys(DESIGN_PARTS)
  .map((part) => `  ${part}: to be decided`)
  .join('\n')}
---

import { Playground, Value } from '#components'

${CASE_SECTIONS.map((section) => `## ${section}\n\n${section === 'Data' ? `${playground(slug)}\n` : 'To be written.\n'}`).join('\n')}`

const workspace = (slug: string): Record<string, string> => ({
  [`playgrounds/${slug}/world.ts`]: `/**
 * The simulated world. It assumes one thing: rows are independent and normal.
 */
import { createRandom } from 'shortlist/ml'

export interface WorldSettings {
  /** Rows to draw, 1 or more. */
  rows: number
  /** Standard deviation of a row, 0 or more; 0 makes all rows equal. */
  spread: number
  seed: number
}

export function createWorld({ rows, spread, seed }: WorldSettings): number[] {
  const random = createRandom(seed)
  return Array.from({ length: rows }, () => random.normal(1, spread))
}

// Try: a spread of 0.
`,
  [`playgrounds/${slug}/01-baseline.ts`]: `// ${titleOf(slug)}: the baseline
// What the program shows, in a sentence.
import { show } from 'shortlist/show'
import { createWorld } from './world.ts'

const rows = createWorld({ rows: 100, spread: 1, seed: 1 })
const mean = rows.reduce((sum, row) => sum + row, 0) / rows.length
show.value('mean', mean)
`,
  [`playgrounds/${slug}/workspace.test.ts`]: `import { expect, test } from 'vitest'
import { createWorld } from './world.ts'

test.each([1, 2, 3, 4, 5])('without spread all rows are equal (seed %i)', (seed) => {
  const rows = createWorld({ rows: 10, spread: 0, seed })
  expect(new Set(rows).size).toBe(1)
})
`,
})
