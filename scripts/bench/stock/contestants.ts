import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import type { Contestant } from '../contest.ts'
import { openStock } from '../first-result.ts'
import { makeStockPage, startStockPage } from './page.ts'
import type { ThirdParty } from './third-party.ts'

/** Milliseconds after its first result in which Sandpack compiles once more; edits wait until that is over. */
const SETTLED = 2_000

/** Stock Sandpack with the same program: as it ships, and with its delay after an edit turned off. */
export async function stockPlaygrounds(
  browser: Browser,
  thirdParty: ThirdParty,
): Promise<Contestant[]> {
  await makeStockPage()
  const modes = ['as shipped', 'with its delay off'] as const
  return Promise.all(
    modes.map(async (mode) => {
      const stock = await startStockPage(mode)
      return {
        name: `stock Sandpack, ${mode}`,
        open: () => openStock(browser, stock.address),
        bytes: () => stock.bytes() + thirdParty.traffic.bytes,
        openForEdits: async () => {
          const { page } = await openStock(browser, stock.address)
          await sleep(SETTLED)
          return page
        },
        close: stock.close,
      }
    }),
  )
}
