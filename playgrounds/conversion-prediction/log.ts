/** The click log, and what of it is known on a day. */
import { createRandom, type Random } from 'shortlist/ml'
import { createWorld, type Person, type World } from './create-world.ts'
import { FUTURE, MEMORY, TODAY, type WorldSettings } from './world.ts'

export interface Click extends Person {
  day: number
  advertiser: number
  kind: number
  value: number
  /** What nobody knows on the day: whether it converts in the end, after
   * how many days, and the chance that it would. */
  truth: { converts: boolean; delay: number; chance: number }
}

/** One impression: clicked or not, converted or not. */
export function drawImpression(world: World, day: number, random: Random) {
  const { advertisers, chancesOf, drawPerson } = world
  const ad = advertisers[random.integer(0, advertisers.length)]
  const who = drawPerson(random)
  const wish = random.bernoulli(0.5) ? 1 : -1
  const chances = chancesOf(who, ad.id, day, wish)
  const clicked = random.bernoulli(chances.click)
  const converts = clicked && random.bernoulli(chances.convert)
  return { ad, who, clicked, converts }
}

function drawDelay({ settings }: World, mean: number, random: Random) {
  const { tail } = settings
  const slow = random.bernoulli(tail)
  const factor = slow ? 3 : (1 - 3 * tail) / (1 - tail)
  return mean * factor * random.exponential(1)
}

/** Clicks of the days `from` to `to`, in order of time. */
export function drawClicks(world: World, from: number, to: number) {
  const { settings, truth } = world
  const { clicksPerDay, seed } = settings
  const clicks: Click[] = []
  for (let date = from; date < to; date++) {
    const random = createRandom(1000 * seed + date)
    for (let count = 0; count < clicksPerDay;) {
      const day = date + count / clicksPerDay
      const one = drawImpression(world, day, random)
      if (!one.clicked) continue
      count++
      const { ad, who, converts } = one
      const mean = ad.days * (who.mobile === 1 ? 1.2 : 0.7)
      const delay = converts ? drawDelay(world, mean, random) : Infinity
      const chance = truth(who, ad.id, day).convert
      clicks.push({
        ...who,
        day,
        advertiser: ad.id,
        kind: ad.kind,
        value: ad.value,
        truth: { converts, delay, chance },
      })
    }
  }
  return clicks
}

/** A world, its log up to today, and the week after it. Days before `from`
 * are left out, to save the time of drawing them. */
export function openMarket(
  changes: Partial<WorldSettings> = {},
  from = TODAY - MEMORY,
) {
  const world = createWorld(changes)
  const log = drawClicks(world, from, TODAY)
  const future = drawClicks(world, TODAY, TODAY + FUTURE)
  return { world, log, future }
}

export type Market = ReturnType<typeof openMarket>

/** Whether a click has converted by a day, as far as is known that day. */
export const cameBy = (click: Click, day: number) =>
  click.day + click.truth.delay <= day ? 1 : 0

const MINUTE = 1 / 1440
/** Days a click took to convert, or has been waiting so far; the clock of
 * the log ticks in minutes. */
export const waited = (click: Click, day: number) =>
  Math.max(MINUTE, Math.min(click.truth.delay, day - click.day))

/** Clicks of the days from one to another. */
export const between = (log: readonly Click[], from: number, to: number) =>
  log.filter(({ day }) => day >= from && day < to)
