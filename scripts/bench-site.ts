/**
 * npm run bench:site [-- pages activation entries speed stock]
 * Measures the built site against its bounds and against stock Sandpack; builds it first
 * if it is not there. Exit code 1 if a bound is exceeded that no slow machine excuses.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { benchActivation } from './bench/bench-activation.ts'
import { benchContest, benchOurs } from './bench/bench-contest.ts'
import { benchEntries } from './bench/bench-entries.ts'
import { benchPages } from './bench/bench-pages.ts'
import { figureTable, type Figure } from './bench/figures.ts'
import { ensureBrowser, launchOptions } from './find-browser.ts'

const DIST = 'dist'
const PARTS = ['pages', 'activation', 'entries', 'speed', 'stock']

const named = process.argv.slice(2)
const unknown = named.filter((part) => !PARTS.includes(part))
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: expected some of ${PARTS.join(', ')}, or nothing for all`)
  process.exit(2)
}
const parts = new Set(named.length > 0 ? named : PARTS)

if (!existsSync(`${DIST}/index.html`)) execFileSync('npx', ['astro', 'build'], { stdio: 'inherit' })
const launch = launchOptions(await ensureBrowser())
const figures: Figure[] = []

const browser = await chromium.launch(launch)
if (parts.has('pages')) figures.push(...(await benchPages(browser, DIST)))
if (parts.has('activation')) figures.push(...(await benchActivation(browser, DIST)))
if (parts.has('entries')) figures.push(...(await benchEntries(browser, DIST)))
await browser.close()
if (parts.has('stock')) figures.push(...(await benchContest(launch, DIST)))
else if (parts.has('speed')) figures.push(...(await benchOurs(launch, DIST)))

console.log(figureTable(figures))
console.log('\n* depends on how fast this machine is: take it from a quiet one.')
if (figures.some(({ isWithin, isSpeed }) => !isWithin && !isSpeed)) process.exitCode = 1
