import { strToU8, zipSync } from 'fflate'
import type { Workspace } from '../../../workspaces/workspace.ts'
import { url } from '../../url.ts'

/** Saves the workspace, with the reader's edits, as a project that runs with Node alone. */
export async function download(workspace: Workspace, entry: string): Promise<void> {
  const response = await fetch(url('/downloads/library.json'))
  if (!response.ok) throw new Error(`the library could not be fetched (${response.status})`)
  const library = (await response.json()) as Record<string, string>
  const { id, files, entries } = workspace
  const contents = {
    ...files,
    ...library,
    'README.md': readme(id, Object.keys(entries), entry),
    'package.json': packageJson(entry),
  }
  const zip = zipSync({
    [id]: Object.fromEntries(Object.entries(contents).map(([name, text]) => [name, strToU8(text)])),
  })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }))
  link.download = `${id}.zip`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Named shortlist, so that the programs import the library by the package's own name. */
const packageJson = (entry: string): string =>
  JSON.stringify(
    {
      name: 'shortlist',
      private: true,
      type: 'module',
      engines: { node: '>=22.18' },
      scripts: { start: `node ${entry}.ts` },
      exports: { './ml': './library/ml.js', './show': './library/show.js' },
    },
    null,
    2,
  )

const readme = (id: string, entries: string[], entry: string): string => `# ${id}

Runs with Node 22.18 or later, which strips the types itself; there is nothing to install.

    node ${entry}.ts

Programs: ${entries.map((name) => `${name}.ts`).join(', ')}. What they import from
\`shortlist/ml\` and \`shortlist/show\` is in \`library/\`.
`
