/**
 * Draws every Mermaid fence below docs/ as an SVG in src/diagrams/, with Mermaid itself in
 * Chromium. What has not changed is not drawn again; what no page has any more is deleted.
 *
 *   node scripts/diagrams.ts           draw
 *   node scripts/diagrams.ts --check   draw nothing; exit 1, naming each fence that is not drawn
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { openMermaid } from './diagrams/mermaid-page.ts'
import { complaints, statusOf, wantedDiagrams } from './diagrams/pages.ts'
import type { Places, Wanted } from './diagrams/pages.ts'
import { render } from './diagrams/render.ts'
import { ensureBrowser, launchOptions } from './find-browser.ts'

process.chdir(join(import.meta.dirname, '..'))
const places: Places = { docs: 'docs', diagrams: 'src/diagrams' }
mkdirSync(places.diagrams, { recursive: true })
const wanted = wantedDiagrams(places)
const status = statusOf(wanted, places)

if (process.argv.includes('--check')) {
  for (const complaint of complaints(status)) console.error(complaint)
  const isFine = complaints(status).length === 0
  console.log(isFine ? `${wanted.length} diagrams, all up to date` : 'Run: npm run diagrams')
  process.exitCode = isFine ? 0 : 1
} else {
  for (const file of status.gone) rmSync(join(places.diagrams, file))
  const failed = await draw([...status.missing, ...status.stale])
  const drawn = status.missing.length + status.stale.length - failed
  const kept = wanted.length - drawn - failed
  console.log(`${drawn} drawn, ${kept} unchanged, ${status.gone.length} deleted, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

/** Draws diagrams one after the other; returns how many failed, each with a line that says why. */
async function draw(diagrams: Wanted[]): Promise<number> {
  if (diagrams.length === 0) return 0
  const browser = await chromium.launch(launchOptions(await ensureBrowser()))
  let failed = 0
  try {
    const page = await openMermaid(browser)
    for (const { name, source, at } of diagrams) {
      try {
        const { svg, warnings } = await render(page, name, source)
        writeFileSync(join(places.diagrams, `${name}.svg`), svg)
        console.log(`${at}: ${name}.svg`)
        for (const warning of warnings) console.warn(`${at}: ${warning}`)
      } catch (error) {
        failed++
        console.error(`${at}: ${reason(error)}`)
      }
    }
  } finally {
    await browser.close()
  }
  return failed
}

/** What went wrong, without Playwright’s account of where in the browser it did. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^page\.evaluate: (Error: )?/, '').replace(/\n\s+at [\s\S]*$/, '')
}
