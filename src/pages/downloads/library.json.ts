import type { APIRoute } from 'astro'
import { build } from 'esbuild'

/** The library as plain JavaScript, readable, for downloaded workspaces. */
export const GET: APIRoute = async () =>
  Response.json({
    'library/ml.js': await bundle('src/ml/index.ts'),
    'library/show.js': await bundle('src/report/show.ts'),
  })

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
  })
  return result.outputFiles[0].text
}
