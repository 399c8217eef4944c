import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { heavyLibraries } from './heavy-libraries.ts'

// Should a new version lose its mark, the budget would no longer see it.
test.each([
  ['React', 'react-dom/cjs/react-dom-client.production.js'],
  ['Sandpack', '@codesandbox/sandpack-react/dist/unstyled/index.mjs'],
  ['Sandpack', '@codemirror/view/dist/index.js'],
  ['Plot', '@observablehq/plot/src/plot.js'],
  ['Mermaid', 'mermaid/dist/mermaid.core.mjs'],
])('%s is known by %s', async (name, file) => {
  const code = await readFile(`node_modules/${file}`, 'utf8')
  expect(heavyLibraries(code)).toContain(name)
})

test('a script of ours is not taken for one', () => {
  expect(heavyLibraries('customElements.define("shortlist-playground", Playground)')).toEqual([])
})
