import type { Browser } from '@playwright/test'
import { openBarePage } from './bare-page.ts'

/** Milliseconds from the pointer's arrival on the code, with its click, to a caret in the editor, on a cold page. */
export async function intentToEditable(
  browser: Browser,
  address: string,
  slowdown: number,
): Promise<number> {
  const page = await openBarePage(browser)
  try {
    await page.open(address)
    const point = await page.evaluate(settle, undefined)
    await page.slowDown(slowdown)
    await page.evaluate(watchCaret, undefined)
    await page.click(point.x, point.y)
    return await page.evaluate(() => window.benchIntent, undefined)
  } finally {
    await page.close()
  }
}

declare global {
  interface Window {
    benchIntent: Promise<number>
  }
}

/** Waits until the page has come to rest; says where its first code is. */
async function settle(): Promise<{ x: number; y: number }> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve))
  }
  const code = document.querySelector('.pg-file[data-active] pre')!
  code.scrollIntoView({ block: 'center', behavior: 'instant' })
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  const { x, y } = code.getBoundingClientRect()
  return { x: x + 80, y: y + 20 }
}

function watchCaret(): void {
  const section = document.querySelector('section.playground')!
  let arrived = 0
  section.addEventListener('pointerenter', ({ timeStamp }) => (arrived ||= timeStamp))
  window.benchIntent = new Promise((resolve) => {
    section.addEventListener('focusin', ({ target }) => {
      if (!(target as Element).matches('.cm-content')) return
      // The frame that shows the caret.
      requestAnimationFrame(() => resolve(performance.now() - arrived))
    })
  })
}
