import { dcg, quantile, rocAuc } from 'shortlist/ml'
import { describe, expect, test, vi } from 'vitest'
import type { Block } from '../../src/report/blocks.ts'
import { createShow } from '../../src/report/create-show.ts'
import { milliseconds } from './capacity.ts'
import { liveThrough } from './city.ts'
import {
  contest,
  futureAuc,
  offlineAuc,
  trueOutcome,
  winner,
} from './contest.ts'
import { createWorld } from './create-world.ts'
import { factorsByNight } from './factors.ts'
import type { Feature } from './features.ts'
import { policyOf, rankAll } from './funnel.ts'
import { outcomeOf, type Metric } from './judging.ts'
import { simulateRequests } from './latency.ts'
import { launch } from './launch.ts'
import { withRoom } from './log.ts'
import { metric } from './metric.ts'
import { ladder, trainLadder } from './models.ts'
import { trainRegression } from './rankers.ts'
import { nearYou, recipes, trainRecipe } from './recipes.ts'
import type { Policy } from './simulate.ts'
import { openSite as newSite } from './site.ts'
import { split } from './split.ts'
import { fourSplits } from './splits.ts'
import type { WorldSettings } from './world.ts'

// Whole cities are lived through: give them time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

type Changes = Partial<WorldSettings>
/** A city is made when it is first asked for, and kept. */
const sites = new Map<string, ReturnType<typeof newSite>>()
function openSite(...settings: Parameters<typeof newSite>) {
  const [changes = {}, { halfLife = 14, every = 18 } = {}] = settings
  const key = JSON.stringify([changes, `${halfLife} ${every}`])
  if (!sites.has(key)) sites.set(key, newSite(...settings))
  return sites.get(key)!
}
const bare = { every: 18 }
const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
const over = <Result>(seeds: number, of: (seed: number) => Result) =>
  Array.from({ length: seeds }, (_, i) => of(i + 1))

// What entries show, in the place of the terminal.
const shown: Block[] = []
vi.mock('shortlist/show', () => ({
  show: createShow((block) => shown.push(block)),
}))

describe('the split', () => {
  const gaps = (seeds: number, recipe: number, changes: Changes = {}) => {
    const runs = over(seeds, (seed) => {
      const site = openSite({ seed, ...changes }, bare)
      const future = futureAuc(site, recipes[recipe])
      return {
        offline: fourSplits.map(
          (one) =>
            offlineAuc(site, one.split, recipes[recipe]) - future.new,
        ),
        live: future.live - future.new,
      }
    })
    return {
      gap: fourSplits.map((_, i) =>
        mean(runs.map((run) => run.offline[i])),
      ),
      live: mean(runs.map((run) => run.live)),
    }
  }

  test('is by time and event as shipped', () => {
    const { log } = openSite({}, bare)
    expect(split(log)).toEqual(fourSplits[3].split(log))
  })

  test('at random promises most, and the shipped one keeps its word', () => {
    const { gap, live } = gaps(6, 2)
    const [random, event, time, both] = gap
    expect(random).toBeGreaterThan(0.1)
    for (const other of [event, time, both]) {
      expect(random - other).toBeGreaterThan(0.08)
      expect(Math.abs(other)).toBeLessThan(0.06)
    }
    expect(live).toBeGreaterThan(0.01)
  })

  test('hardly matters where events and weeks are alike', () => {
    const { gap } = gaps(4, 2, { appealSpread: 0, fashion: 0 })
    expect(Math.max(...gap) - Math.min(...gap)).toBeLessThan(0.03)
  })

  test('by time alone leaks where weeks are alike', () => {
    const [, , time, both] = gaps(3, 2, { fashion: 0 }).gap
    expect(time).toBeGreaterThan(0.05)
    expect(time - both).toBeGreaterThan(0.05)
  })

  test('hardly matters with features as served', () => {
    const { gap } = gaps(4, 0)
    expect(Math.max(...gap) - Math.min(...gap)).toBeLessThan(0.04)
    expect(gap[0]).toBeLessThan(0.06)
  })
})

describe('the models', () => {
  test('rise where they should', () => {
    const worlds = over(4, (seed) => {
      const site = openSite({ seed })
      const rungs = trainLadder(site)
      return rungs.map((rung) => ({
        rung,
        recall: outcomeOf(site.world, rung, site.visits).recall,
      }))
    })
    const recall = (name: (typeof ladder)[number]) =>
      mean(worlds.map((rungs) => rungs[ladder.indexOf(name)].recall))
    const near = recall('popular near you')
    expect(recall('matrix factorization')).toBeLessThan(near - 0.03)
    expect(recall('logistic regression')).toBeGreaterThan(near + 0.06)
    expect(recall('two towers')).toBeLessThan(near)
    const trees = recall('boosted trees')
    expect(Math.abs(trees - recall('logistic regression'))).toBeLessThan(
      0.05,
    )
    const stacked = recall('boosted trees + two towers')
    expect(Math.abs(stacked - trees)).toBeLessThan(0.03)
    expect(
      recall('the same, towers scored on their own rows'),
    ).toBeLessThan(stacked - 0.01)
    const cost = (name: (typeof ladder)[number]) =>
      milliseconds(worlds[0][ladder.indexOf(name)].rung.work, 300)
    expect(cost('two towers')).toBeLessThan(cost('boosted trees') / 100)
  })

  function behind(changes: Changes) {
    return mean(
      over(3, (seed) => {
        const site = openSite({ seed, seats: 0, ...changes }, { every: 60 })
        const factors = factorsByNight(site.world, [site.log, site.future])
        const recall = (score: typeof factors.score) =>
          outcomeOf(site.world, { name: '', score }, site.visits).recall
        const regression = trainRegression(site.log)
        return (
          recall(regression.score) - recall((rows) => factors.score(rows))
        )
      }),
    )
  }
  test('by factors fail on short lives, and catch up on long ones', () => {
    const short = behind({})
    const long = behind({
      bookableDays: 200,
      requestsPerDay: 240,
      distanceEffect: 0,
      friendEffect: 0,
    })
    expect(short).toBeGreaterThan(0.13)
    expect(long).toBeLessThan(0.08)
    expect(short - long).toBeGreaterThan(0.08)
  })
})

describe('the features', () => {
  const lost = (changes: Changes, without: Feature[]) =>
    mean(
      over(3, (seed) => {
        const site = openSite({ seed, ...changes }, bare)
        const future = withRoom(site.future)
        const auc = (some: Feature[]) =>
          rocAuc(
            future.registered,
            trainRegression(site.log, some).score(future),
          )
        return auc([]) - auc(without)
      }),
    )
  test('of distance are worth something only where the way matters', () => {
    expect(lost({}, ['distance'])).toBeGreaterThan(0.002)
    expect(
      Math.abs(lost({ distanceEffect: 0 }, ['distance'])),
    ).toBeLessThan(0.002)
  })
  test('of friends are worth something only where friends matter', () => {
    expect(lost({}, ['friends who go'])).toBeGreaterThan(0.002)
    expect(
      Math.abs(lost({ friendEffect: 0 }, ['friends who go'])),
    ).toBeLessThan(0.002)
  })
  test('of history should fade only where tastes change', () => {
    const gain = (tasteDrift: number) =>
      mean(
        over(3, (seed) => {
          const auc = (halfLife: number) => {
            const { log, future } = openSite(
              {
                seed,
                tasteDrift,
                tasteStrength: 2,
                requestsPerDay: 120,
                people: 120,
              },
              { halfLife, every: 1000 },
            )
            const open = withRoom(future)
            return rocAuc(open.registered, trainRegression(log).score(open))
          }
          return auc(7) - auc(Infinity)
        }),
      )
    expect(gain(0.35)).toBeGreaterThan(0)
    expect(gain(0)).toBeLessThan(0)
  })
})

describe('the metric', () => {
  const registrations: Metric = (ranked) =>
    dcg(ranked.map(({ registered }) => registered))
  const known = new Map<unknown, number[]>()
  function truths(site: ReturnType<typeof openSite>) {
    if (!known.has(site)) {
      const came = [...recipes, undefined].map(
        (recipe) => trueOutcome(site, recipe).attended,
      )
      known.set(site, came)
    }
    return known.get(site)!
  }
  function kept(way: typeof split, by: Metric, changes: Changes = {}) {
    const runs = over(4, (seed) => {
      const site = openSite({ seed, ...changes })
      const rankers = contest(site, way, [by])
      const came = truths(site)
      const pick = winner(rankers, 0)
      return { pick, kept: came[pick] / Math.max(...came) }
    })
    return {
      kept: mean(runs.map((run) => run.kept)),
      picks: runs.map(({ pick }) => pick),
    }
  }
  test('picks by attendance, and registrations do not', () => {
    const mine = kept(split, metric)
    expect(mine.kept).toBeGreaterThan(0.95)
    expect(mine.kept - kept(split, registrations).kept).toBeGreaterThan(
      0.04,
    )
  })
  test('on a random split picks the leak, at a cost', () => {
    const random = kept(fourSplits[0].split, metric)
    expect(random.picks.filter((pick) => pick >= 2).length).toBeGreaterThan(
      1,
    )
    expect(random.kept).toBeLessThan(0.9)
  })
  test('hardly matters where nobody misses what is free', () => {
    const plain = kept(split, registrations, { freeNoShow: 0 })
    expect(plain.kept).toBeGreaterThan(0.96)
  })
})

describe('the seats', () => {
  const lives = (seats: number) => {
    const runs = over(4, (seed) => {
      const site = openSite({ seed, seats }, bare)
      const ranker = trainRecipe(site.world, site.log, recipes[1])
      return (['blind', 'full', 'priced'] as const).map((way) =>
        liveThrough(site, rankAll(ranker, way)),
      )
    })
    return {
      wasted: mean(runs.map((run) => run[0].wasted)),
      attended: [0, 1, 2].map((i) =>
        mean(runs.map((run) => run[i].attended)),
      ),
    }
  }
  test('make who ignores them waste most of the list', () => {
    const { wasted, attended } = lives(10)
    expect(wasted).toBeGreaterThan(0.7)
    expect(attended[1]).toBeGreaterThan(2 * attended[0])
    expect(Math.abs(attended[2] / attended[1] - 1)).toBeLessThan(0.12)
  })
  test('do not matter without a limit', () => {
    const { wasted, attended } = lives(0)
    expect(wasted).toBe(0)
    expect(attended[1]).toBe(attended[0])
    expect(attended[2]).toBe(attended[0])
  })

  function tooMuch(seats: number, seeds: number) {
    const runs = over(seeds, (seed) => {
      const site = openSite({ seed, seats }, bare)
      const after = rankAll(trainRecipe(site.world, site.log, recipes[1]))
      const before = rankAll(nearYou)
      const mixed: Policy = (question) =>
        (question.visit.person % 2 === 1 ? after : before)(question)
      const rate = (policy: Policy, arm?: number) => {
        const { log } = liveThrough(site, policy)
        const rows = Array.from(log.chance.keys()).filter(
          (row) => arm === undefined || log.person[row] % 2 === arm,
        )
        const sum = rows.reduce((total, row) => total + log.chance[row], 0)
        return sum / new Set(rows.map((row) => log.request[row])).size
      }
      const test = rate(mixed, 1) / rate(mixed, 0) - 1
      return { test, launch: rate(after) / rate(before) - 1 }
    })
    return {
      test: mean(runs.map((run) => run.test)),
      launch: mean(runs.map((run) => run.launch)),
    }
  }
  test('make a test by people say too much', () => {
    const few = tooMuch(10, 5)
    expect(few.test - few.launch).toBeGreaterThan(0.04)
    expect(Math.abs(few.launch)).toBeLessThan(0.1)
    const none = tooMuch(0, 3)
    expect(none.test - none.launch).toBeLessThan(0.04)
    expect(none.launch).toBeGreaterThan(0.15)
  })
})

describe('the pipeline', () => {
  const three = () => [1, 2, 3].map((seed) => openSite({ seed }, bare))
  const came = (recipe: number, without: Parameters<typeof policyOf>[1]) =>
    mean(
      three().map(
        (site) =>
          liveThrough(
            site,
            policyOf(launch(site, recipes[recipe]), without),
          ).attended,
      ),
    )
  test('is moved by the ranker, the seats and the model', () => {
    const whole = came(1, [])
    expect(came(1, ['ranker'])).toBeLessThan(0.85 * whole)
    expect(came(1, ['seats'])).toBeLessThan(0.8 * whole)
    expect(came(3, [])).toBeLessThan(0.92 * whole)
    expect(came(0, [])).toBeLessThan(whole)
  })
  test('keeps its budget', () => {
    const totals = simulateRequests(3000, 1).map(({ total }) => total)
    expect(quantile(totals, 0.99)).toBeLessThan(100)
  })
})

describe('the knobs of the world at 0', () => {
  const visit = { person: 3, day: 20 }
  const chances = (changes: Changes, friends = 0) => {
    const world = createWorld(changes)
    return world
      .live(20)
      .map((event) => world.chanceToRegister(visit, event, friends))
  }
  test('friends do not matter', () => {
    expect(chances({ friendEffect: 0 }, 3)).toEqual(
      chances({ friendEffect: 0 }, 0),
    )
    expect(chances({}, 3)).not.toEqual(chances({}, 0))
  })
  test('there is always room', () => {
    const { log, world } = openSite({ seats: 0 }, bare)
    expect(mean(log.full)).toBe(0)
    expect(Math.min(...world.events.seats)).toBeGreaterThan(1e6)
    expect(mean(openSite({}, bare).log.full)).toBeGreaterThan(0.01)
  })
  test('everything happens once, or nearly nothing', () => {
    const once = createWorld().events
    expect(new Set(once.series).size).toBe(once.count)
    const again = createWorld({ seriesShare: 0.9 }).events
    expect(new Set(again.series).size).toBeLessThan(again.count / 2)
  })
  test('as many events are live, however long they live', () => {
    for (const bookableDays of [7, 14, 200]) {
      const live = createWorld({ bookableDays }).live(20).length
      expect(live).toBeGreaterThan(25)
      expect(live).toBeLessThan(60)
    }
  })
})

describe('the entries', () => {
  let drift: Block[] = []
  const entries: Record<string, () => Promise<unknown>> = {
    '01-scale': () => import('./01-scale.ts'),
    '07-drift': () => import('./07-drift.ts'),
    '08-pipeline': () => import('./08-pipeline.ts'),
  }
  test.each(Object.keys(entries))(
    '%s names its values once',
    async (entry) => {
      shown.length = 0
      await entries[entry]()
      if (entry === '07-drift') drift = [...shown]
      const names = shown.flatMap((block) =>
        block.type === 'value' ? [block.name] : [],
      )
      expect(names.length).toBeGreaterThan(4)
      expect(new Set(names).size).toBe(names.length)
    },
  )
  test('07-drift: weights keep, memories fade', () => {
    const auc = (name: string) => {
      const found = drift.find(
        (block) =>
          block.type === 'value' &&
          block.name === `AUC in the fourth week: ${name}`,
      )
      return found?.type === 'value' ? Number(found.value) : NaN
    }
    const fresh = auc('weights frozen, features fresh')
    expect(fresh).toBeGreaterThan(auc('rates frozen too') + 0.08)
    expect(fresh).toBeGreaterThan(auc('factors, nightly') + 0.08)
    expect(auc('factors, nightly')).toBeGreaterThan(
      auc('factors, frozen') + 0.05,
    )
    expect(auc('factors, frozen')).toBeCloseTo(0.5, 2)
  })
})
