import { describe, expect, test } from 'vitest'
import { sigmoid } from '../models/sigmoid.ts'
import { createRandom } from '../random/create-random.ts'
import { driftingNumbers } from './drifting-numbers.ts'
import { recommendationWorld } from './recommendation-world.ts'
import type { RecommendationWorld } from './recommendation-world.ts'

const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
function correlation(one: number[], other: number[]): number {
  const [a, b] = [mean(one), mean(other)]
  const product = (x: number[], y: number[], p: number, q: number) =>
    x.reduce((sum, value, i) => sum + (value - p) * (y[i] - q), 0)
  return (
    product(one, other, a, b) / Math.sqrt(product(one, one, a, a) * product(other, other, b, b))
  )
}
const affinities = (world: RecommendationWorld, day: number) =>
  Array.from({ length: 100 * 80 }, (_, i) =>
    world.affinity({ user: i % 100, day }, Math.floor(i / 100)),
  )

describe('recommendationWorld', () => {
  test('is the same for the same settings, and another for another seed', () => {
    const log = recommendationWorld().log({ to: 3 })
    expect(recommendationWorld().log({ to: 3 })).toEqual(log)
    expect(recommendationWorld({ seed: 2 }).log({ to: 3 })).not.toEqual(log)
  })

  test('clicks by the formula', () => {
    const world = recommendationWorld()
    const visit = { user: 3, day: 4 }
    const logOdds = -1.5 + 1.2 * world.affinity(visit, 20) + world.appeal(20) + world.shock(20, 4)
    expect(world.chanceOfClick(visit, 20)).toBeCloseTo(sigmoid(logOdds), 14)
  })

  test('clicks as often as its truth says', () => {
    const world = recommendationWorld()
    const { days, users, videos, positions, clicks } = world.log()
    let expected = 0
    let variance = 0
    for (let row = 0; row < clicks.length; row++) {
      const visit = { user: users[row], day: days[row] }
      const chance = world.chanceSeen(positions[row]) * world.chanceOfClick(visit, videos[row])
      expected += chance
      variance += chance * (1 - chance)
    }
    const clicked = clicks.reduce((sum, click) => sum + click, 0)
    expect(Math.abs(clicked - expected)).toBeLessThan(4.5 * Math.sqrt(variance))
  })

  test('has affinities like a standard normal number', () => {
    const values = affinities(recommendationWorld({ tastes: 12 }), 0)
    expect(Math.abs(mean(values))).toBeLessThan(0.1)
    expect(mean(values.map((x) => x * x))).toBeCloseTo(1, 0)
  })

  test('lets users and videos arrive, and the oldest videos leave', () => {
    const world = recommendationWorld({ days: 5, users: 10, videos: 20, newVideosPerDay: 4 })
    expect(world).toMatchObject({ userCount: 10 + 2 * 4, videoCount: 20 + 4 * 4 })
    expect([0, 4].map(world.usersOn)).toEqual([10, 18])
    expect([0, 4].map(world.videosOn)).toEqual([
      { first: 0, end: 20 },
      { first: 16, end: 36 },
    ])
    expect([0, 19, 20, 23, 24, 35].map(world.bornOn)).toEqual([0, 0, 1, 1, 2, 4])
  })

  test('logs only who and what is there, from the top', () => {
    const world = recommendationWorld({ days: 10, newVideosPerDay: 10 })
    const { days, users, videos, positions } = world.log({ visitsPerDay: 20, slateSize: 3 })
    expect(days).toHaveLength(10 * 20 * 3)
    for (let row = 0; row < days.length; row++) {
      const { first, end } = world.videosOn(days[row])
      expect(videos[row] >= first && videos[row] < end).toBe(true)
      expect(users[row]).toBeLessThan(world.usersOn(days[row]))
      expect(positions[row]).toBe(row % 3)
    }
  })

  test('logs a part of the days as that part of all days', () => {
    const world = recommendationWorld({ days: 6 })
    const all = world.log()
    const part = world.log({ from: 2, to: 4 })
    const start = all.days.indexOf(2)
    expect(part.videos).toEqual(all.videos.slice(start, start + part.videos.length))
    expect(part.clicks).toEqual(all.clicks.slice(start, start + part.clicks.length))
  })

  test('takes another ranker, whose visits are the same', () => {
    const world = recommendationWorld({ days: 2, newVideosPerDay: 0 })
    const { videos, users } = world.log({ rank: ({ user }) => [user % 80, 5], slateSize: 1 })
    users.forEach((user, row) => expect(videos[row]).toBe(user % 80))
    expect(users).toEqual(world.log({ slateSize: 1 }).users)
  })

  describe('turned off, an effect is gone:', () => {
    test('nobody comes, nothing is new', () => {
      const world = recommendationWorld({ newUsersPerDay: 0, newVideosPerDay: 0 })
      expect([world.usersOn(29), world.userCount]).toEqual([100, 100])
      expect(world.videosOn(29)).toEqual({ first: 0, end: 80 })
    })

    test('everybody likes the same', () => {
      const world = recommendationWorld({ tasteStrength: 0 })
      const chances = [0, 1, 2].map((user) => world.chanceOfClick({ user, day: 3 }, 40))
      expect(new Set(chances).size).toBe(1)
    })

    test('tastes stay, or drift as fast as told', () => {
      const still = recommendationWorld({ tasteDrift: 0, newVideosPerDay: 0 })
      expect(affinities(still, 29)).toEqual(affinities(still, 0))
      const moving = recommendationWorld({ tasteDrift: 0.3, newVideosPerDay: 0 })
      // √(1 - 0.09) to the power of 5 days.
      const kept = correlation(affinities(moving, 0), affinities(moving, 5))
      expect(Math.abs(kept - 0.91 ** 2.5)).toBeLessThan(0.1)
    })

    test('all videos appeal alike', () => {
      const world = recommendationWorld({ appealSpread: 0 })
      for (let video = 0; video < 80; video++) expect(world.appeal(video)).toBe(0)
    })

    test('days are alike', () => {
      const world = recommendationWorld({ shockStrength: 0, tasteDrift: 0 })
      const visit = { user: 1, day: 0 }
      for (const day of [0, 7, 26]) expect(world.shock(79, day)).toBe(0)
      expect(world.chanceOfClick({ ...visit, day: 9 }, 79)).toBe(world.chanceOfClick(visit, 79))
    })

    test('luck does not last, or lasts as told', () => {
      const lasting = (shockPersistence: number) => {
        const world = recommendationWorld({ shockPersistence, videos: 3000, days: 3 })
        const on = (day: number) => Array.from({ length: 3000 }, (_, v) => world.shock(v, day))
        return correlation(on(0), on(1))
      }
      expect(Math.abs(lasting(0))).toBeLessThan(5 / Math.sqrt(3000))
      expect(Math.abs(lasting(0.6) - 0.6)).toBeLessThan(0.06)
      expect(lasting(1)).toBeCloseTo(1, 9)
    })

    test('every position is looked at', () => {
      const world = recommendationWorld({ positionBias: 0 })
      for (let position = 0; position < 8; position++) expect(world.chanceSeen(position)).toBe(1)
    })

    test('at log-odds of 0 one in two clicks, if nothing else matters', () => {
      const world = recommendationWorld({
        baseLogOdds: 0,
        tasteStrength: 0,
        appealSpread: 0,
        shockStrength: 0,
      })
      expect(world.chanceOfClick({ user: 0, day: 0 }, 0)).toBe(0.5)
    })

    test('the incumbent knows nothing', () => {
      const edge = (incumbentSkill: number) => {
        const world = recommendationWorld({ incumbentSkill })
        const { days, users, videos, positions } = world.log()
        const liking = Array.from(videos, (video, row) =>
          world.affinity({ user: users[row], day: days[row] }, video),
        )
        return mean(liking.filter((_, row) => positions[row] === 0))
      }
      // 3,000 first places of deviation 1, and the world's own mean affinity.
      expect(Math.abs(edge(0))).toBeLessThan(0.15)
      expect(edge(2)).toBeGreaterThan(1)
    })
  })

  test('leaves everything else as it was when one knob is turned', () => {
    const [one, other] = [recommendationWorld(), recommendationWorld({ shockStrength: 0 })]
    expect(other.appeal(9)).toBe(one.appeal(9))
    expect(affinities(other, 3)).toEqual(affinities(one, 3))
    expect(other.log({ to: 2 }).videos).toEqual(one.log({ to: 2 }).videos)
  })

  test('names what is wrong', () => {
    expect(() => recommendationWorld({ users: 0 })).toThrow(
      'users is 0; expected an integer from 1',
    )
    expect(() => recommendationWorld({ tasteDrift: 2 })).toThrow('tasteDrift is 2; expected')
    const world = recommendationWorld()
    expect(() => world.affinity({ user: 100, day: 0 }, 0)).toThrow(
      'user is 100; expected an integer from 0 to 99 on day 0',
    )
    expect(() => world.affinity({ user: 0, day: 30 }, 0)).toThrow('day is 30; expected an integer')
    expect(() => world.appeal(999)).toThrow('video is 999; expected an integer from 0 to 166')
    expect(() => world.log({ to: 31 })).toThrow('to is 31; expected an integer from 0 to 30')
    expect(() => world.log({ slateSize: 0 })).toThrow('slateSize is 0; expected')
  })
})

describe('driftingNumbers', () => {
  test('keep mean 0 and deviation 1 on every day', () => {
    for (const rate of [0, 0.2, 1]) {
      const days = driftingNumbers(4000, 20, rate, createRandom(2))
      expect(days).toHaveLength(20)
      for (const day of [days[0], days[19]]) {
        expect(Math.abs(mean([...day]))).toBeLessThan(5 / Math.sqrt(4000))
        expect(Math.abs(mean([...day.map((x) => x * x)]) - 1)).toBeLessThan(0.12)
      }
    }
  })
})
