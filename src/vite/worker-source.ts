import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'

const ID = 'virtual:worker-source'
const ENTRY = 'src/runtime/isolate/browser-worker.ts'

/** Bundles the worker, with the library it brings along; says which files went in. */
export async function bundleWorker(): Promise<{ text: string; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2023',
  })
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) }
}

/** Gives the browser's worker as text, since a page may not fetch what it puts into a data: URL. */
export function workerSource(): Plugin {
  return {
    name: 'shortlist-worker-source',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined
      const { text, inputs } = await bundleWorker()
      for (const input of inputs) this.addWatchFile(resolve(input))
      // In a block of its own, so that none of its names is a global of the program's, and
      // with a name, since every frame of a stack would otherwise hold the whole data: URL.
      const code = `{${text}}\n//# sourceURL=shortlist`
      return `export default ${JSON.stringify(code)}`
    },
  }
}
