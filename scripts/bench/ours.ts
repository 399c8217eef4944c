import type { Browser } from '@playwright/test'
import type { Contestant } from './contest.ts'
import { CLICK_AT_ONCE, openOurs, openOursForEdits, RECORD_RESULT } from './first-result.ts'
import { serve } from './serve.ts'
import { PROGRAM } from './settings.ts'

/** Our playground. */
export async function ourPlayground(browser: Browser, dist: string): Promise<Contestant> {
  const clicked = await serve(dist, { inject: { [PROGRAM.page]: CLICK_AT_ONCE } })
  const recorded = await serve(dist, { inject: { [PROGRAM.page]: RECORD_RESULT } })
  return {
    name: 'our playground',
    open: () => openOurs(browser, clicked.origin + PROGRAM.page),
    bytes: () => clicked.traffic.bytes,
    openForEdits: () => openOursForEdits(browser, recorded.origin + PROGRAM.page),
    close: async () => void (await Promise.all([clicked.close(), recorded.close()])),
  }
}
