import type { Browser, Locator, Page } from '@playwright/test'
import { LIMITS } from '../../src/runtime/limits.ts'
import { listWorkspaces, loadWorkspace } from '../../src/workspaces/load-workspace.ts'
import { atMost, columns, milliseconds, type Figure } from './figures.ts'
import { serve } from './serve.ts'
import { BOUNDS } from './settings.ts'
import { median } from './statistics.ts'

const RUNS = 3

interface Entry {
  name: string
  milliseconds: number
  /** Its header asks for more time than usual: it trains, and shows how far it is. */
  isLong: boolean
}

/** Runs every program of every workspace in the browser, and names the slowest. */
export async function benchEntries(browser: Browser, dist: string): Promise<Figure[]> {
  const { origin, close } = await serve(dist)
  const page = await browser.newPage()
  const entries: Entry[] = []
  for (const id of await listWorkspaces()) {
    await page.goto(`${origin}/playgrounds/${id}/`)
    for (const [entry, { budget }] of Object.entries((await loadWorkspace(id)).entries)) {
      const isLong = budget > LIMITS.budget
      entries.push({ name: `${id}/${entry}`, milliseconds: await time(page, id, entry), isLong })
    }
  }
  await page.close()
  await close()
  entries.sort((a, b) => b.milliseconds - a.milliseconds)
  const rows = entries.map((each) => [
    each.name,
    milliseconds(each.milliseconds),
    each.isLong ? 'long' : '',
  ])
  console.log(`${columns([[`program, click to result, median of ${RUNS}`, '', ''], ...rows])}\n`)
  return [...slowest(entries, false), ...slowest(entries, true)]
}

function slowest(entries: Entry[], isLong: boolean): Figure[] {
  const [first] = entries.filter((entry) => entry.isLong === isLong)
  if (!first) return []
  return [
    atMost(`slowest ${isLong ? 'long program' : 'program'}, ${first.name}`, {
      value: first.milliseconds,
      bound: isLong ? BOUNDS.longProgram : BOUNDS.program,
      show: milliseconds,
      isSpeed: true,
    }),
  ]
}

async function time(page: Page, id: string, entry: string): Promise<number> {
  const section = page.locator(`section.playground[data-workspace="${id}"][data-entry="${entry}"]`)
  // The first run also loads the editor.
  await run(section)
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) times.push(await run(section))
  return median(times)
}

/** Milliseconds from a click on Run to the result. */
const run = (section: Locator): Promise<number> =>
  section.evaluate(
    (element: HTMLElement) =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now()
        new MutationObserver((_, observer) => {
          const { state } = element.dataset
          if (state === 'error' || state === 'stopped') reject(new Error(state))
          if (state !== 'done') return
          observer.disconnect()
          resolve(performance.now() - start)
        }).observe(element, { attributes: true, attributeFilter: ['data-state'] })
        element.querySelector<HTMLElement>('[data-tool="run"]')!.click()
      }),
  )
