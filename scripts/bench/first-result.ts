/** From opening a page to its program's first live result. */
import type { Browser } from '@playwright/test'
import { openBarePage, type BarePage } from './bare-page.ts'
import { recorderScript } from './recorder.ts'
import { PROGRAM } from './settings.ts'

/** A page whose program has run. */
export interface Opened {
  page: BarePage
  /** Milliseconds since the page was asked for. */
  milliseconds: number
}

const PLAYGROUND = `section[data-workspace="${PROGRAM.workspace}"][data-entry="${PROGRAM.entry}"]`

/** For our page: clicks on the code as soon as the page listens, and records the playground's state. */
export const CLICK_AT_ONCE = `${recorderScript({ selector: PLAYGROUND, attribute: 'data-state' })}
customElements.whenDefined('shortlist-playground').then(() => {
  const section = document.querySelector(${JSON.stringify(PLAYGROUND)})
  section.dispatchEvent(new PointerEvent('pointerenter'))
  section.querySelector('.pg-pane').click()
})`

/** For our page: records the result. */
export const RECORD_RESULT = recorderScript({ selector: `${PLAYGROUND} .pg-report` })

/** For the page in stock Sandpack's frame and the page around it. */
export const RECORD_STOCK = recorderScript({ selector: '#result' })

/** Opens our page, which was served with CLICK_AT_ONCE. */
export async function openOurs(browser: Browser, address: string): Promise<Opened> {
  const page = await openBarePage(browser)
  await page.open(address)
  const milliseconds = await page.evaluate(async () => {
    let change = window.bench.last
    while (change.text !== 'done') {
      if (change.text === 'error') throw new Error('the program ended with an error')
      change = await window.bench.after(change.text)
    }
    return change.time - performance.timeOrigin
  }, undefined)
  return { page, milliseconds }
}

/** Opens our page, which was served with RECORD_RESULT, and the file that will be edited. */
export async function openOursForEdits(browser: Browser, address: string): Promise<BarePage> {
  const page = await openBarePage(browser)
  await page.open(address)
  await page.evaluate(
    async ([playground, file]) => {
      if (document.readyState !== 'complete') {
        await new Promise((resolve) => window.addEventListener('load', resolve))
      }
      const section = document.querySelector<HTMLElement>(playground)!
      section.querySelector<HTMLElement>(`[role=tab][data-file="${file}"]`)!.click()
      section.querySelector<HTMLElement>('[data-tool=edit]')!.click()
      while (section.dataset.state !== 'done') {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    [PLAYGROUND, PROGRAM.file],
  )
  return page
}

/** Opens stock Sandpack and waits for its first result. */
export async function openStock(browser: Browser, address: string): Promise<Opened> {
  const page = await openBarePage(browser)
  await page.open(address)
  const milliseconds = await page.evaluate(async () => {
    const change = await window.bench.after('')
    return change.time - performance.timeOrigin
  }, undefined)
  return { page, milliseconds }
}
