import { badArgument } from '../checks/bad-argument.ts'
import { sigmoid } from '../models/sigmoid.ts'
import type { AdsSettings } from './ads-settings.ts'
import { effect } from './effect.ts'
import { stream } from './stream.ts'

/** An ad in a place before somebody. */
export interface AdImpression {
  readonly segment: number
  readonly publisher: number
  readonly advertiser: number
  /** Days since the world began; parts of a day count for nothing but the order. */
  readonly time: number
}

/** What nobody but the world knows. */
export interface AdsTruth {
  /** The liking of a segment for an advertiser beyond what both bring along, in log-odds. */
  cross(segment: number, advertiser: number): number
  chanceOfClick(impression: AdImpression): number
  /** Given a click. */
  chanceOfConversion(impression: AdImpression): number
  /** Mean days from a click to its conversion. */
  meanDelay(advertiser: number): number
  /** What a click is worth to an advertiser. */
  valueOfClick(advertiser: number): number
}

/** More days than any world has: drift is drawn for all of them once asked for. */
const LONGEST = 10_000

/** Draws the truth of a world of ads: one stream of chance a subject. */
export function adsTruth(settings: AdsSettings): AdsTruth {
  const { seed, segments, publishers, advertisers } = settings
  const normals = (count: number, subject: number) => {
    const random = stream(seed, subject)
    return Float64Array.from({ length: count }, () => random.normal())
  }
  const bySegment = normals(segments, 1)
  const byPublisher = normals(publishers, 2)
  const byAdvertiser = normals(advertisers, 3)
  const delays = normals(advertisers, 4)
  const values = normals(advertisers, 5)
  const conversionBySegment = normals(segments, 6)
  const conversionByAdvertiser = normals(advertisers, 7)
  const crosses = sparseCrosses(settings)
  const steps = stream(seed, 9)
  /** The walk of each advertiser's log-odds in units of `drift`: an array a day. */
  const walks = [new Float64Array(advertisers)]

  function check(name: string, value: number, count: number): void {
    if (!(Number.isInteger(value) && value >= 0 && value < count)) {
      throw badArgument(name, value, `an integer from 0 to ${count - 1}`)
    }
  }

  function walkOn(time: number): Float64Array {
    if (!(time >= 0 && time < LONGEST)) {
      throw badArgument('time', time, `a number from 0 to ${LONGEST}`)
    }
    while (walks.length <= time) {
      walks.push(walks[walks.length - 1].map((place) => place + steps.normal()))
    }
    return walks[Math.floor(time)]
  }

  function cross(segment: number, advertiser: number): number {
    check('segment', segment, segments)
    check('advertiser', advertiser, advertisers)
    return effect(settings.crossStrength, crosses.get(segment * advertisers + advertiser) ?? 0)
  }

  return {
    cross,
    chanceOfClick({ segment, publisher, advertiser, time }) {
      const liking = cross(segment, advertiser)
      check('publisher', publisher, publishers)
      const main = bySegment[segment] + byPublisher[publisher] + byAdvertiser[advertiser]
      const moved = settings.drift * walkOn(time)[advertiser]
      return sigmoid(settings.baseLogOdds + settings.mainEffects * main + liking + moved)
    },
    chanceOfConversion({ segment, advertiser }) {
      const liking = settings.conversionLink * cross(segment, advertiser)
      const main = conversionBySegment[segment] + conversionByAdvertiser[advertiser]
      return sigmoid(settings.conversionLogOdds + settings.mainEffects * main + liking)
    },
    meanDelay(advertiser) {
      check('advertiser', advertiser, advertisers)
      return settings.meanDelay * lognormal(settings.delaySpread, delays[advertiser])
    },
    valueOfClick(advertiser) {
      check('advertiser', advertiser, advertisers)
      return settings.meanValue * lognormal(settings.valueSpread, values[advertiser])
    },
  }
}

/** e^(spread z), divided by its mean e^(spread² / 2). */
function lognormal(spread: number, z: number): number {
  return Math.exp(spread * z - (spread * spread) / 2)
}

/** The pairs with a liking, by segment · advertisers + advertiser. */
function sparseCrosses(settings: AdsSettings): Map<number, number> {
  const { seed, segments, advertisers, crossShare } = settings
  const random = stream(seed, 8)
  const crosses = new Map<number, number>()
  for (let pair = 0; pair < segments * advertisers; pair++) {
    const luck = random.uniform()
    const liking = random.normal()
    if (luck < crossShare) crosses.set(pair, liking)
  }
  return crosses
}
