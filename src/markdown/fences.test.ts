import { expect, it } from 'vitest'
import { findFences } from './fences.ts'

const page = `---
title: A page
---

import Part from './part.astro'

\`\`\`mermaid caption="One"
flowchart LR
  a --> b{x}
\`\`\`

\`\`\`ts
const notADiagram = 1
\`\`\`

- in a list

  \`\`\`mermaid
  flowchart TB
    c --> d
  \`\`\`

:::note
\`\`\`mermaid
third
\`\`\`
:::

<Part>

~~~mermaid
fourth
~~~

</Part>

\`\`\`\`md
\`\`\`mermaid
an example of a fence
\`\`\`
\`\`\`\`
`

it('finds every Mermaid fence, wherever it stands, with its line and its number', () => {
  expect(findFences(page)).toEqual([
    { source: 'flowchart LR\n  a --> b{x}', n: 1, line: 7 },
    { source: 'flowchart TB\n  c --> d', n: 2, line: 18 },
    { source: 'third', n: 3, line: 24 },
    { source: 'fourth', n: 4, line: 31 },
  ])
})

it('reads plain Markdown, in which a brace is a brace', () => {
  expect(findFences('{ not closed\n\n```mermaid\na\n```\n', 'md')).toHaveLength(1)
})
