/** Edits a program key by key and times each key until its result is there. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { BarePage } from './bare-page.ts'
import { PROGRAM } from './settings.ts'

export const EDITS = 20
/** Milliseconds a reader pauses after a result, before the next key. */
const PAUSE = 250

/** Twenty numbers after one of tens: each differs from the one before in one digit, and no two are the same. */
export const numbersAfter = (tens: number): number[] => [
  ...Array.from({ length: 9 }, (_, index) => tens + 1 + index),
  ...Array.from({ length: 10 }, (_, index) => tens + 19 - index),
  tens + 20,
]

/**
 * Puts the caret into a page's editor. Each call of what is returned presses a key, at
 * most twenty, and gives the milliseconds to the result that follows from it. Every key
 * makes a program that has not been run before, so that no cache knows it.
 */
export async function startEditing(page: BarePage): Promise<() => Promise<number>> {
  await putCaretAfter(page, PROGRAM.before)
  let number = PROGRAM.before.slice(-2)
  const numbers = numbersAfter(Number(number)).map(String).values()
  return async () => {
    const next = numbers.next().value!
    const isTens = next[1] === number[1]
    number = next
    if (isTens) await page.press('ArrowLeft')
    await page.press('Shift+ArrowLeft')
    const time = await timeKey(page, isTens ? next[0] : next[1])
    if (isTens) await page.press('ArrowRight')
    await sleep(PAUSE)
    return time
  }
}

async function timeKey(page: BarePage, key: string): Promise<number> {
  const before = await page.evaluate(() => window.bench.last.text, undefined)
  await page.press(key)
  return page.evaluate(async (text) => {
    const change = await window.bench.after(text)
    return change.time - window.bench.keyAt
  }, before)
}

/** Clicks into the editor just after a text. */
async function putCaretAfter(page: BarePage, wanted: string): Promise<void> {
  const { x, y } = await page.evaluate((text) => {
    const lines = [...document.querySelectorAll('.cm-line')]
    const line = lines.find((element) => element.textContent.includes(text))
    if (!line) throw new Error(`The editor shows no line with: ${text}`)
    line.scrollIntoView({ block: 'center' })
    let left = line.textContent.indexOf(text) + text.length
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    let node = walker.nextNode() as Text
    for (; left > node.length; node = walker.nextNode() as Text) left -= node.length
    const range = document.createRange()
    range.setStart(node, left - 1)
    range.setEnd(node, left)
    const letter = range.getBoundingClientRect()
    return { x: letter.right - 1, y: letter.y + letter.height / 2 }
  }, wanted)
  await page.click(x, y)
}
