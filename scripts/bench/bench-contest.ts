import { chromium, type LaunchOptions } from '@playwright/test'
import { measureInTurn, type Contestant, type Speed } from './contest.ts'
import { atLeast, atMost, kilobytes, milliseconds, noted, times, type Figure } from './figures.ts'
import { ourPlayground } from './ours.ts'
import { BOUNDS } from './settings.ts'
import { stockPlaygrounds } from './stock/contestants.ts'
import { startThirdParty } from './stock/third-party.ts'

/** Our playground alone. */
export async function benchOurs(launch: LaunchOptions, dist: string): Promise<Figure[]> {
  const browser = await chromium.launch(launch)
  const ours = await ourPlayground(browser, dist)
  const [speed] = await measureInTurn([ours])
  await ours.close()
  await browser.close()
  return ourFigures(speed)
}

/** Our playground and stock Sandpack, in one browser and in turn. */
export async function benchContest(launch: LaunchOptions, dist: string): Promise<Figure[]> {
  const thirdParty = await startThirdParty()
  const browser = await chromium.launch({
    ...launch,
    args: [...launch.args!, ...thirdParty.browserArgs],
  })
  const contestants: Contestant[] = [
    await ourPlayground(browser, dist),
    ...(await stockPlaygrounds(browser, thirdParty)),
  ]
  try {
    const [ours, shipped, immediate] = await measureInTurn(contestants)
    return [...ourFigures(ours), ...stockFigures(ours, shipped, immediate)]
  } finally {
    await browser.close()
    for (const contestant of contestants) await contestant.close()
    await thirdParty.close()
  }
}

const ourFigures = (ours: Speed): Figure[] => [
  noted('bytes to first result', kilobytes(ours.bytes)),
  noted('time to first result', milliseconds(ours.firstResult)),
  atMost('edit to result, median of 20', {
    value: ours.editMedian,
    bound: BOUNDS.editMedian,
    show: milliseconds,
    isSpeed: true,
  }),
  atMost('edit to result, p95', {
    value: ours.editP95,
    bound: BOUNDS.editP95,
    show: milliseconds,
    isSpeed: true,
  }),
]

const stockFigures = (ours: Speed, shipped: Speed, immediate: Speed): Figure[] => [
  noted('stock Sandpack, bytes to first result', kilobytes(shipped.bytes)),
  noted('stock Sandpack, time to first result', milliseconds(shipped.firstResult)),
  noted('stock Sandpack, edit to result, median of 20', milliseconds(shipped.editMedian)),
  noted('stock Sandpack, edit to result, p95', milliseconds(shipped.editP95)),
  noted('  with its delay off, median of 20', milliseconds(immediate.editMedian)),
  noted('  with its delay off, p95', milliseconds(immediate.editP95)),
  noted('stock / ours, bytes to first result', times(shipped.bytes / ours.bytes)),
  noted('stock / ours, time to first result', times(shipped.firstResult / ours.firstResult)),
  atLeast('stock / ours, edit to result', {
    value: shipped.editMedian / ours.editMedian,
    bound: BOUNDS.timesStock,
    show: times,
    isSpeed: true,
  }),
  atLeast('stock / ours, edit to result, its delay off', {
    value: immediate.editMedian / ours.editMedian,
    bound: BOUNDS.timesStockImmediate,
    show: times,
    isSpeed: true,
  }),
]
