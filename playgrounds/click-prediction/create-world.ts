/** How a world comes about, and how it answers; see world.ts. */
import { createRandom, sigmoid, type Random } from 'shortlist/ml'
import { driftingNumbers } from './drift.ts'
import {
  usualSettings,
  type Request,
  type World,
  type WorldSettings,
} from './world.ts'

/** Numbers in a vector of taste. */
const TASTES = 3
const PLACEMENTS = 6
/** Below so much view an ad of the format might as well not be there. */
const THRESHOLD = [0.3, 0.4, 0.6]
/** The usual value of a click, in cents. */
const VALUE = 50

export function createWorld(changes: Partial<WorldSettings> = {}): World {
  const settings = { ...usualSettings, ...changes }
  const { seed, users, segments, advertisers, ads, newAdsPerDay } = settings
  const days = settings.days + settings.futureDays
  const total = ads + newAdsPerDay * days
  // One stream of chance a subject: a knob turned here moves nothing there.
  const stream = (subject: number) => createRandom(seed * 100 + subject)
  const normals = (count: number, subject: number) => {
    const random = stream(subject)
    return Float64Array.from({ length: count }, () => random.normal())
  }
  const draw = stream(1)
  const integers = (below: number) =>
    Int32Array.from({ length: total }, () => draw.integer(0, below))
  const advertiserOf = integers(advertisers)
  const formatOf = integers(3)
  // Of those at the start each has already lived for a while.
  const born = Int32Array.from({ length: total }, (_, ad) =>
    ad < ads
      ? newAdsPerDay > 0
        ? -Math.ceil((ads - ad) / newAdsPerDay)
        : -ads
      : Math.floor((ad - ads) / newAdsPerDay),
  )
  const activity = normals(users, 2)
  const quality = normals(total, 3)
  const reputation = normals(advertisers, 4)
  const tastes = driftingNumbers(
    segments * TASTES,
    days,
    settings.tasteDrift,
    stream(5),
  )
  const appeal = normals(advertisers * TASTES, 6)
  const pairs = exceptions(settings, stream(7))
  const fit = normals(9, 8)
  const share = Math.sqrt(1 - settings.shockPersistence ** 2)
  const shocks = driftingNumbers(total, days, share, stream(9))
  const worth = normals(advertisers, 10)

  function context({ device, hour, view }: Request, ad: number): number {
    const format = formatOf[ad]
    const evening = hour >= 18 ? 1 : 0
    return (
      0.4 * fit[device * 3 + format] +
      (device === 0 ? 1 : -0.5) * (evening - 0.25) -
      (view < THRESHOLD[format] ? 1.8 : 0)
    )
  }

  function chanceOfClick(request: Request, ad: number): number {
    const { segment, day } = request
    const advertiser = advertiserOf[ad]
    let taste = 0
    for (let i = 0; i < TASTES; i++) {
      taste +=
        tastes[day][segment * TASTES + i] * appeal[advertiser * TASTES + i]
    }
    return sigmoid(
      settings.baseLogOdds +
        0.4 * activity[request.user] +
        0.3 * reputation[advertiser] +
        settings.adSpread * quality[ad] +
        settings.tasteStrength * (taste / Math.sqrt(TASTES)) +
        settings.pairStrength * pairs[segment * advertisers + advertiser] +
        settings.contextStrength * context(request, ad) -
        settings.wear * ((day - born[ad]) / 7) +
        settings.adShock * shocks[day][ad],
    )
  }

  const requests: Request[] = []
  for (let day = 0; day < days; day++) {
    const random = createRandom((seed * 1000 + day) * 100 + 20)
    for (let i = 0; i < settings.requestsPerDay; i++) {
      const user = random.integer(0, users)
      const present = bidders(settings, day, random)
      requests.push({
        day,
        user,
        segment: user % segments,
        device: random.choice([0, 1, 2], [6, 1, 3]),
        hour: (24 * i) / settings.requestsPerDay,
        placement: random.integer(0, PLACEMENTS),
        view: random.uniform(),
        ads: present,
        bids: present.map((ad) => {
          const advertiser = worth[advertiserOf[ad]]
          const spread = 0.4 * advertiser + 0.3 * random.normal()
          return VALUE * Math.exp(spread)
        }),
        brandBid: 0.25 * VALUE * Math.exp(0.4 * random.normal()),
      })
    }
  }
  return { settings, requests, advertiserOf, formatOf, born, chanceOfClick }
}

/** Some of the ads that are live on a day, each once. */
function bidders(settings: WorldSettings, day: number, random: Random) {
  const first = settings.newAdsPerDay * day
  const present = new Set<number>()
  while (present.size < settings.bidders) {
    present.add(random.integer(first, first + settings.ads))
  }
  return [...present]
}

/** The liking of each pair of segment and advertiser; mostly 0. */
function exceptions(settings: WorldSettings, random: Random) {
  const count = settings.segments * settings.advertisers
  return Float64Array.from({ length: count }, () => {
    const luck = random.uniform()
    const liking = random.normal()
    return luck < settings.pairShare ? liking : 0
  })
}
