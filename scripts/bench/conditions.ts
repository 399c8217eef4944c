import type { Page } from '@playwright/test'

/** A slow link and a slow processor. */
export interface Conditions {
  megabits: number
  /** Milliseconds of each round trip. */
  latency: number
  /** How many times slower the page's processor is. */
  slowdown: number
}

/** A phone far from its mast. */
export const SLOW: Conditions = { megabits: 1.6, latency: 150, slowdown: 4 }

/** Makes a page as slow as the conditions say, from its next request on. */
export async function slowDown(page: Page, conditions: Conditions): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const bytesPerSecond = (conditions.megabits * 1_000_000) / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown })
}
