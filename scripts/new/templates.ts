import { CASE_SECTIONS } from '../../src/schemas/case-sections.ts'
import { DESIGN_PARTS } from '../../src/schemas/design-parts.ts'
import { FAMILIES } from '../../src/schemas/families.ts'

export interface Scaffold {
  /** Text by path. */
  files: Record<string, string>
  /** What is left to do by hand, in a sentence. */
  next: string
}

const USAGE =
  'Usage: npm run new case <family>/<slug> | concept <slug> | exercise <slug> | workspace <slug>; ' +
  `a slug is lower-case words joined by hyphens, a family one of ${FAMILIES.join(', ')}`

/** The files of a new case, concept, exercise or workspace. Throws an error with the usage for anything else. */
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
  if (kind === 'exercise' && parts.length === 1) {
    return {
      files: exercise(slug),
      next: `Name the pages it belongs to in docs/practice/exercises/${slug}.mdx.`,
    }
  }
  if (kind === 'case' && parts.length === 2 && (FAMILIES as readonly string[]).includes(parts[0])) {
    return {
      files: { [`docs/cases/${path}.mdx`]: caseStudy(parts[0], slug), ...workspace(slug) },
      next: `Add ${slug} to src/case-families.ts, and write its guide: docs/practice/guides/${slug}.yaml.`,
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

const exercise = (slug: string): Record<string, string> => ({
  [`docs/practice/exercises/${slug}.mdx`]: `---
title: ${titleOf(slug)}
description: What it asks, in a sentence.
kind: exercise
level: mid
minutes: 10
step: evaluation
families: [search]
belongs: [/reference/metrics/]
---

import { Hint, Hints, Playground, Solution } from '#components'

The situation, and what the function gets and must return.

<Playground workspace="exercise-${slug}" entry="01-check" open={['answer.ts']} />

## Hints

<Hints>
<Hint>
The first step.
</Hint>
</Hints>

## A solution

<Solution workspace="exercise-${slug}" file="answer.ts">

Why it passes, and why what tempts does not.

</Solution>
`,
  [`playgrounds/exercise-${slug}/answer.ts`]: `// What it gets, and what it must return.

export function answer(numbers: number[]): number {
  return numbers.length
}
`,
  [`playgrounds/exercise-${slug}/answer.solution.ts`]: `export function answer(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
`,
  [`playgrounds/exercise-${slug}/answer.wrong-first-only.ts`]: `// Fails: adds all of them
// Why people write it.
export function answer(numbers: number[]): number {
  return numbers[0] ?? 0
}
`,
  [`playgrounds/exercise-${slug}/01-check.ts`]: `// ${titleOf(slug)}
// What your function is checked against.
import { show } from 'shortlist/show'
import { answer } from './answer.ts'

show.check('nothing adds up to 0', () => answer([]), { equals: 0 })
show.check('one number is itself', () => answer([7]), { equals: 7 })
show.check('adds all of them', () => answer([1, 2, 4]), { equals: 7 })
`,
})

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
