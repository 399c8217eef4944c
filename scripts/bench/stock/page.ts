/** The page that holds stock Sandpack, made and served for one run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { RECORD_STOCK } from '../first-result.ts'
import { serve } from '../serve.ts'
import { PROGRAM } from '../settings.ts'
import { stockFiles } from './adapt.ts'

const FOLDER = '.cache/stock-sandpack/page'
/** The runtime that Sandpack's client ships with. */
const RUNTIME = 'node_modules/@codesandbox/sandpack-client/sandpack'

export interface StockPage {
  address: string
  /** Bytes sent by its two origins. */
  bytes(): number
  close(): Promise<void>
}

/** Serves the page that was made last: stock Sandpack with its delay after an edit, or without. */
export async function startStockPage(
  mode: 'as shipped' | 'with its delay off',
): Promise<StockPage> {
  const inject = { '/': RECORD_STOCK }
  const [page, runtime] = await Promise.all([serve(FOLDER, { inject }), serve(RUNTIME, { inject })])
  const query = new URLSearchParams({ bundler: runtime.origin, mode })
  return {
    address: `${page.origin}/?${query}`,
    bytes: () => page.traffic.bytes + runtime.traffic.bytes,
    close: async () => void (await Promise.all([page.close(), runtime.close()])),
  }
}

/** Bundles the page. */
export async function makeStockPage(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  await build({
    entryPoints: ['scripts/bench/stock/harness.tsx'],
    outdir: FOLDER,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      FILES: JSON.stringify(await stockFiles(PROGRAM.workspace, PROGRAM.entry)),
      ACTIVE_FILE: JSON.stringify(`/${PROGRAM.file}`),
    },
  })
  const html =
    '<!doctype html><html lang="en"><head><title>Stock Sandpack</title></head><body>' +
    '<div id="root"></div><script type="module" src="harness.js"></script></body></html>'
  writeFileSync(join(FOLDER, 'index.html'), html)
}
