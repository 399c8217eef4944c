import type { Browser } from '@playwright/test'
import { measureActivation } from './activation.ts'
import { atMost, milliseconds, pixels, shift, type Figure } from './figures.ts'
import { intentToEditable } from './intent.ts'
import { slowLink } from './link.ts'
import { serve } from './serve.ts'
import { BOUNDS, ORDINARY, PROGRAM } from './settings.ts'
import { median } from './statistics.ts'

const RUNS = 5

/** What happens between a wish to edit and the caret. */
export async function benchActivation(browser: Browser, dist: string): Promise<Figure[]> {
  const { megabits, slowdown } = ORDINARY
  const site = await serve(dist, { link: slowLink(megabits) })
  const address = site.origin + PROGRAM.page
  const { shift: shifted, codeMoved, grew } = await measureActivation(browser, address)
  const intents: number[] = []
  for (let run = 0; run < RUNS; run++) {
    intents.push(await intentToEditable(browser, address, slowdown))
  }
  await site.close()
  return [
    atMost('layout shift when a playground becomes editable', {
      value: shifted,
      bound: 0,
      show: shift,
    }),
    atMost('  movement of its code', { value: codeMoved, bound: 0.5, show: pixels }),
    atMost('  change of its height', { value: grew, bound: 0.5, show: pixels }),
    atMost(`intent to editable, ${megabits} Mbit/s, CPU ${slowdown}x slower, median of ${RUNS}`, {
      value: median(intents),
      bound: BOUNDS.intentToEditable,
      show: milliseconds,
      isSpeed: true,
    }),
  ]
}
