/** The benchmark's program as stock Sandpack wants it: the same files, with what they import from us beside them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

type Files = Record<string, string>

/** Draws all values at once, in the plainest way: the least that stock Sandpack could do. */
const SHOW = `const shown: string[] = []
const keep = (...values: unknown[]) => {
  shown.push(values.map((value) => JSON.stringify(value)).join(' '))
}
export const show = { value: keep, table: keep, text: keep, note: keep, plot: keep, progress: keep }
export function renderShown() {
  document.body.innerHTML = '<pre id="result"></pre>'
  document.querySelector('#result')!.textContent = shown.splice(0).join(' ')
}
`

/** Files for Sandpack's template `vanilla-ts`. */
export async function stockFiles(workspace: string, entry: string): Promise<Files> {
  const originals = await reachable(join('playgrounds', workspace), `${entry}.ts`, {})
  const files: Files = {}
  for (const [name, code] of Object.entries(originals)) files[`/${name}`] = adapted(code)
  files[`/${entry}.ts`] += `\nimport { renderShown } from './shortlist-show'\nrenderShown()\n`
  files['/index.ts'] = `import './${entry}'\n`
  files['/shortlist-show.ts'] = SHOW
  const names = libraryNames(Object.values(originals))
  if (names.length > 0) files['/shortlist-ml.js'] = await library(names)
  return files
}

async function reachable(folder: string, name: string, found: Files): Promise<Files> {
  if (name in found) return found
  const code = await readFile(join(folder, name), 'utf8')
  found[name] = code
  for (const [, sibling] of code.matchAll(/from '\.\/([\w-]+\.ts)'/g)) {
    await reachable(folder, sibling, found)
  }
  return found
}

const adapted = (code: string): string =>
  code
    .replace(/from '\.\/([\w-]+)\.ts'/g, "from './$1'")
    .replace(/from 'shortlist\/(ml|show)'/g, "from './shortlist-$1'")

function libraryNames(codes: string[]): string[] {
  const names = codes.flatMap((code) =>
    [...code.matchAll(/import \{([^}]*)\} from 'shortlist\/ml'/g)].flatMap(([, list]) =>
      list.split(','),
    ),
  )
  const values = names.map((name) => name.trim()).filter((name) => name && !/^type /.test(name))
  return [...new Set(values)]
}

async function library(names: string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names.join(', ')} } from './src/ml/index.ts'`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2019',
  })
  return outputFiles[0].text
}
