/** Draws advertisers and people, and knows the chances of everything. */
import { createRandom, sigmoid, type Random } from 'shortlist/ml'
import {
  ADVERTISERS,
  FUTURE,
  KINDS,
  SEGMENTS,
  TODAY,
  usual,
  type WorldSettings,
} from './world.ts'

export interface Advertiser {
  id: number
  /** A number: the place in KINDS. */
  kind: number
  /** What a conversion is worth to it. */
  value: number
  /** Mean days from click to conversion. */
  days: number
}

/** Somebody who is shown an ad, as far as features know. */
export interface Person {
  segment: number
  mobile: number
  intent: number
  /** Days since they were on the advertiser's site. */
  recency: number
}

export function createWorld(changes: Partial<WorldSettings> = {}) {
  const settings = { ...usual, ...changes }
  const { seed, delay, drift, hidden, taste } = settings
  const random = createRandom(seed)
  const vector = () => [random.normal(), random.normal()]
  const advertisers = Array.from({ length: ADVERTISERS }, (_, id) => ({
    id,
    kind: id % KINDS.length,
    value: 20 * Math.exp(0.25 * random.normal()),
    days: KINDS[id % KINDS.length].days * delay,
  }))
  const appeal = advertisers.map(vector)
  const likes = Array.from({ length: SEGMENTS }, vector)
  const levels = advertisers.map(() => {
    let level = -3 + 0.4 * random.normal()
    return Array.from({ length: TODAY + FUTURE + 1 }, () => {
      level += drift * random.normal() - drift * 0.1 * (level + 3)
      return level
    })
  })

  function drawPerson(from: Random): Person {
    return {
      segment: from.integer(0, SEGMENTS),
      mobile: from.bernoulli(0.6) ? 1 : 0,
      intent: from.normal(),
      recency: Math.min(30, from.exponential(1 / 6)),
    }
  }

  /** Chances for a person with and without the wish. */
  function chancesOf(who: Person, ad: number, day: number, wish: number) {
    const [a, b] = appeal[ad]
    const [c, d] = likes[who.segment]
    const liking = 0.45 * taste * (a * c + b * d)
    const push = hidden * wish
    return {
      click: sigmoid(-1 + 0.4 * who.intent + 0.3 * liking + push),
      convert: sigmoid(
        levels[ad][Math.floor(day)] +
          0.4 * who.intent +
          liking +
          1.4 * Math.exp(-who.recency / 2) -
          0.3 * who.mobile +
          push,
      ),
    }
  }

  /** The truth that features could know: half of the people have the wish.
   * `convert` is after a click, `anybody` if everybody had clicked. */
  function truth(who: Person, ad: number, day: number) {
    const yes = chancesOf(who, ad, day, 1)
    const no = chancesOf(who, ad, day, -1)
    const click = (yes.click + no.click) / 2
    const both = (yes.click * yes.convert + no.click * no.convert) / 2
    return {
      click,
      convert: both / click,
      anybody: (yes.convert + no.convert) / 2,
    }
  }

  return { settings, advertisers, drawPerson, chancesOf, truth }
}

export type World = ReturnType<typeof createWorld>
