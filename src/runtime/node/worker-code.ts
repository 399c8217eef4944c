import { statSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const ENTRY = 'src/runtime/isolate/node-worker.ts'

let bundle: { code: string; inputs: Map<string, number | undefined> } | undefined

/**
 * The code of Node's isolate in one piece: a thread that loads it is up five times sooner
 * than one that loads the library file by file. Made anew when a file of it has changed.
 */
export function workerCode(): string {
  if (!bundle || [...bundle.inputs].some(([file, time]) => changed(file) !== time)) bundle = build()
  return bundle.code
}

function build() {
  // Paths are from the project's root: a bundle of this file would stand elsewhere.
  const { outputFiles, metafile } = buildSync({
    entryPoints: [ENTRY],
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
  })
  const files = Object.keys(metafile.inputs).map((file) => join(process.cwd(), file))
  return {
    // In a function, so that none of its names is a global of the program's.
    code: `(() => {${outputFiles[0].text}})()\n//# sourceURL=shortlist`,
    inputs: new Map(files.map((file) => [file, changed(file)])),
  }
}

const changed = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs
