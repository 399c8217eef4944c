import { generalizedSecondPrice } from '../ads/generalized-second-price.ts'
import { nonNegativeInteger } from '../checks/non-negative-integer.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { sparseMatrix } from '../models/sparse-matrix.ts'
import type { SparseMatrix } from '../models/sparse-matrix.ts'
import { adsSettings } from './ads-settings.ts'
import type { AdsSettings } from './ads-settings.ts'
import { adsTruth } from './ads-truth.ts'
import type { AdImpression, AdsTruth } from './ads-truth.ts'
import { stream } from './stream.ts'

/** Impressions in order of time, one an element of each column. */
export interface AdsLog {
  /** Days since the world began. */
  readonly times: Float64Array
  readonly segments: Int32Array
  readonly publishers: Int32Array
  readonly advertisers: Int32Array
  /** What the winner bids for a click, and what a click costs it. */
  readonly bids: Float64Array
  readonly prices: Float64Array
  /** 1 for a click, else 0. */
  readonly clicks: Uint8Array
  /** 1 for a conversion that comes some day, however late. */
  readonly conversions: Uint8Array
  /** Days from the click to the conversion; NaN without one. */
  readonly delays: Float64Array
}

export interface AdsLogOptions {
  /** The first day that is logged; 0. */
  readonly from?: number
  /** How many days; 7. */
  readonly days?: number
  /** Auctions a day; 1,000. One in which nobody can bid makes no impression. */
  readonly auctionsPerDay?: number
  /** What a bidder's ad is expected to be clicked, above 0; by default the truth. */
  readonly predict?: (impression: AdImpression) => number
}

export interface AdsWorld extends AdsTruth {
  readonly settings: AdsSettings
  /** What is logged when ads are sold and shown. */
  log(options?: AdsLogOptions): AdsLog
  /**
   * A row of zeros and ones an impression: its segment, publisher and advertiser, and with `crosses` the
   * pair of segment and advertiser.
   */
  features(
    log: Pick<AdsLog, 'segments' | 'publishers' | 'advertisers'>,
    options?: { readonly crosses?: boolean },
  ): SparseMatrix
}

/**
 * A small world of ads of which everything is known: who clicks and converts, how late, what it is worth.
 *
 * P(click) = σ(baseLogOdds + mainEffects · (segment + publisher + advertiser) + cross + drift), where a
 * few pairs of segment and advertiser have a cross effect that no sum of the parts can give. After a
 * click a conversion follows with a chance of its own, after an exponential delay.
 *
 * Each impression is sold in a generalized second-price auction for one slot: some advertisers, drawn at
 * random, bid the value of a click, and quality is the predicted click rate. Whoever has spent the day's budget is out
 * until tomorrow (a click is paid when it comes, at most with what is left).
 *
 * Each effect has a knob that turns it off. Chance comes in streams, one a subject: turning a knob
 * leaves the luck of everything else as it was.
 *
 * @param changes settings other than the usual ones
 * @throws RangeError or TypeError for a setting out of its range, or one that there is not.
 *
 * @example
 * const world = adsWorld({ meanDelay: 0, dailyBudget: 0 })
 * const log = world.log({ days: 2, auctionsPerDay: 500 })
 * log.clicks.length // 1000
 * log.delays.every((delay) => !(delay > 0)) // true
 * world.features(log, { crosses: true }).columns // 1280 = 40 + 10 + 30 + 40 * 30
 */
export function adsWorld(changes: Partial<AdsSettings> = {}): AdsWorld {
  const settings = adsSettings(changes)
  const truth = adsTruth(settings)
  const { seed, segments, publishers, advertisers, trafficSkew, dailyBudget } = settings
  const bidders = Math.min(settings.bidders, advertisers)

  function log(options: AdsLogOptions = {}): AdsLog {
    const { from = 0, days = 7, auctionsPerDay = 1000, predict = truth.chanceOfClick } = options
    nonNegativeInteger('from', from)
    positiveInteger('days', days)
    positiveInteger('auctionsPerDay', auctionsPerDay)
    const columns = emptyColumns()
    for (let day = from; day < from + days; day++) {
      // Streams of the day's own: a log of some days is a part of a longer one.
      const traffic = stream(seed, 20, day)
      const market = stream(seed, 21, day)
      const people = stream(seed, 22, day)
      const left = new Float64Array(advertisers).fill(dailyBudget === 0 ? Infinity : dailyBudget)
      for (let auction = 0; auction < auctionsPerDay; auction++) {
        const place = {
          segment: traffic.zipf(segments, trafficSkew),
          publisher: traffic.zipf(publishers, trafficSkew),
          time: day + auction / auctionsPerDay,
        }
        const luck = [people.uniform(), people.uniform(), people.exponential(1)]
        const present = distinct(bidders, () => market.integer(0, advertisers))
        const bids = present.map((advertiser) =>
          left[advertiser] > 0 ? truth.valueOfClick(advertiser) : 0,
        )
        const qualities = present.map((advertiser) => predict({ ...place, advertiser }))
        const [sold] = generalizedSecondPrice(bids, [1], { qualities })
        if (!sold) continue
        const impression = { ...place, advertiser: present[sold.bidder] }
        const { advertiser } = impression
        const clicked = luck[0] < truth.chanceOfClick(impression)
        const converts = clicked && luck[1] < truth.chanceOfConversion(impression)
        const price = Math.min(sold.pricePerClick, left[advertiser])
        if (clicked) left[advertiser] -= price
        columns.times.push(place.time)
        columns.segments.push(place.segment)
        columns.publishers.push(place.publisher)
        columns.advertisers.push(advertiser)
        columns.bids.push(bids[sold.bidder])
        columns.prices.push(price)
        columns.clicks.push(clicked ? 1 : 0)
        columns.conversions.push(converts ? 1 : 0)
        columns.delays.push(converts ? truth.meanDelay(advertiser) * luck[2] : NaN)
      }
    }
    return {
      times: Float64Array.from(columns.times),
      segments: Int32Array.from(columns.segments),
      publishers: Int32Array.from(columns.publishers),
      advertisers: Int32Array.from(columns.advertisers),
      bids: Float64Array.from(columns.bids),
      prices: Float64Array.from(columns.prices),
      clicks: Uint8Array.from(columns.clicks),
      conversions: Uint8Array.from(columns.conversions),
      delays: Float64Array.from(columns.delays),
    }
  }

  function features(
    impressions: Pick<AdsLog, 'segments' | 'publishers' | 'advertisers'>,
    { crosses = false }: { readonly crosses?: boolean } = {},
  ): SparseMatrix {
    const firstAdvertiser = segments + publishers
    const firstCross = firstAdvertiser + advertisers
    const rows = Array.from(impressions.segments, (segment, row) => {
      const advertiser = impressions.advertisers[row]
      const indices = [
        segment,
        segments + impressions.publishers[row],
        firstAdvertiser + advertiser,
      ]
      if (crosses) indices.push(firstCross + segment * advertisers + advertiser)
      return { indices }
    })
    return sparseMatrix(rows, firstCross + (crosses ? segments * advertisers : 0))
  }

  return { settings, ...truth, log, features }
}

function emptyColumns() {
  const names = ['times', 'segments', 'publishers', 'advertisers', 'bids', 'prices'] as const
  const labels = ['clicks', 'conversions', 'delays'] as const
  const entries = [...names, ...labels].map((name) => [name, [] as number[]] as const)
  return Object.fromEntries(entries) as Record<(typeof names | typeof labels)[number], number[]>
}

/** Draws until there are so many different values. */
function distinct(count: number, draw: () => number): number[] {
  const values = new Set<number>()
  while (values.size < count) values.add(draw())
  return [...values]
}
