import type { Browser, Page } from '@playwright/test'
import { slowDown, type Conditions } from './conditions.ts'

declare global {
  interface Window {
    /** Sum of all shifts of this page's layout. */
    benchShift: number
  }
}

/** Sums every shift of a page's layout, also those that follow a click, which the usual metric forgives. */
export async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.benchShift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        window.benchShift += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => {
    // Shifts are reported with the frame after theirs.
    await page.waitForTimeout(100)
    return page.evaluate(() => window.benchShift)
  }
}

/** The worst shift of several loads: a median hides what happens to one reader in four. */
export async function worstShift(
  browser: Browser,
  url: string,
  { loads, ...conditions }: Conditions & { loads: number },
  viewport: { width: number; height: number },
): Promise<number> {
  let worst = 0
  for (let load = 0; load < loads; load++) {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    const shift = await watchShift(page)
    await slowDown(page, conditions)
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 })
    worst = Math.max(worst, await shift())
    await context.close()
  }
  return worst
}
