/** What happens when the code of a playground becomes an editor. */
import type { Browser, Locator, Page } from '@playwright/test'
import { watchShift } from './layout-shift.ts'
import { DESKTOP } from './settings.ts'

export interface Activation {
  /** Sum of all layout shifts from the click until the first live result stands. */
  shift: number
  /** Pixels by which the first line of the code moved as the editor took its place. */
  codeMoved: number
  /** Pixels that the playground grew or shrank. */
  grew: number
}

/** Makes every playground of a page editable, one after the other, and reports the worst of each. */
export async function measureActivation(
  browser: Browser,
  url: string,
  viewport = DESKTOP,
): Promise<Activation> {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    const shift = await watchShift(page)
    await page.goto(url, { waitUntil: 'networkidle' })
    const loading = await shift()
    const worst = { codeMoved: 0, grew: 0 }
    for (const playground of await page.locator('section.playground').all()) {
      const { codeMoved, grew } = await activate(page, playground)
      worst.codeMoved = Math.max(worst.codeMoved, codeMoved)
      worst.grew = Math.max(worst.grew, grew)
    }
    return { shift: (await shift()) - loading, ...worst }
  } finally {
    await context.close()
  }
}

async function activate(page: Page, playground: Locator): Promise<Omit<Activation, 'shift'>> {
  const code = playground.locator('.pg-file[data-active] pre')
  await code.scrollIntoViewIfNeeded()
  const before = await measure(playground, '.pg-file[data-active] code')
  await code.click({ position: { x: 80, y: 20 } })
  await playground.locator('.cm-content:focus').waitFor()
  await page.waitForFunction(
    (section) => ['done', 'error', 'stopped'].includes(section!.getAttribute('data-state')!),
    await playground.elementHandle(),
    { timeout: 60_000 },
  )
  const after = await measure(playground, '.cm-content')
  return {
    codeMoved: Math.max(Math.abs(after.x - before.x), Math.abs(after.y - before.y)),
    grew: Math.abs(after.height - before.height),
  }
}

/** Where the first letter of the code stands in the playground, and how tall that is. */
const measure = (playground: Locator, code: string) =>
  playground.evaluate((section, selector) => {
    const walker = document.createTreeWalker(section.querySelector(selector)!, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    range.selectNode(walker.nextNode()!)
    const letter = range.getBoundingClientRect()
    const frame = section.getBoundingClientRect()
    return { x: letter.x - frame.x, y: letter.y - frame.y, height: frame.height }
  }, code)
