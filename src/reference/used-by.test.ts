import { describe, expect, test } from 'vitest'
import type { Workspace } from '../workspaces/workspace.ts'
import { libraryNames, usedBy } from './used-by.ts'

const auc = {
  'a.ts': "import { rocAuc, type Matrix, logLoss as loss } from 'shortlist/ml'",
  'b.ts': "import type {\n  Random,\n} from 'shortlist/ml'\nimport { show } from 'shortlist/show'",
}

describe('libraryNames', () => {
  test('finds every imported name under its own name, types too', () => {
    expect([...libraryNames(auc)].sort()).toEqual(['Matrix', 'Random', 'logLoss', 'rocAuc'])
  })
})

describe('usedBy', () => {
  const workspaces = [{ id: 'one', files: auc }] as unknown as Workspace[]
  const page = (body: string) => ({ title: 'Page', path: '/page/', body })

  test('lists a page once, however many of its playgrounds use a name', () => {
    const shown = page(
      '<Playground workspace="one" entry="a" />\n<Playground workspace="one" entry="b" />',
    )
    expect(usedBy([shown], workspaces).get('rocAuc')).toEqual([shown])
  })

  test('knows nothing of pages without a playground, or of names nobody imports', () => {
    const uses = usedBy([page('No playground, but the word rocAuc.')], workspaces)
    expect(uses.size).toBe(0)
  })
})
