import {
  chronologicalSplit,
  createRandom,
  dcg,
  groupSplit,
  randomSplit,
  rocAuc,
  topK,
} from 'shortlist/ml'
import { describe, expect, test, vi } from 'vitest'
import { createShow } from '../../src/report/create-show.ts'
import type { Block } from '../../src/report/blocks.ts'
import { milliseconds } from './capacity.ts'
import { contest, trueOutcome, winner } from './contest.ts'
import { driftingNumbers } from './drift.ts'
import { divisions, falseAlarms, observations } from './experiment.ts'
import { framings, trainFraming } from './framings.ts'
import { buildFunnel, SOURCES, type Part, type Source } from './funnel.ts'
import { asIfOnTop, rankAgreement, type Metric } from './judging.ts'
import { quantile, simulateRequests } from './latency.ts'
import { createLog, takeRows, type Log } from './log.ts'
import { metric } from './metric.ts'
import { ladder, trainLadder } from './models.ts'
import { recipes, type Recipe } from './rankers.ts'
import { liveThrough } from './retraining.ts'
import { futureAuc, offlineAuc, openSite } from './site.ts'
import { split } from './split.ts'
import {
  bestPossible,
  bestSlate,
  chanceOfHalf,
  futureVisits,
  liveVideos,
  meanOutcome,
  outcomeOf,
  rowsFor,
} from './truth.ts'
import { createWorld } from './create-world.ts'
import { usualSettings, type WorldSettings } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
type Changes = Partial<WorldSettings>

/** Made when it is first asked for, and kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

const inTime = (log: Log) =>
  chronologicalSplit(log.day, { testShare: 0.25 })
const atRandom = (log: Log) =>
  randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })
const byUser = (log: Log) =>
  groupSplit(log.user, { testShare: 0.25, seed: 1 })

// What entries show, in the place of the terminal.
const shown: Block[] = []
vi.mock('shortlist/show', () => ({
  show: createShow((block) => shown.push(block)),
}))

describe('the split', () => {
  const model = (dailyRate: Recipe['dailyRate']): Recipe => ({
    name: 'model',
    label: 'longWatch',
    dailyRate,
  })

  /** Means over the seeds. */
  function scores(recipe: Recipe, changes: Changes = {}) {
    const runs = SEEDS.map((seed) => {
      const site = openSite({ seed, ...changes })
      return {
        inTime: offlineAuc(site, inTime, recipe),
        atRandom: offlineAuc(site, atRandom, recipe),
        byUser: offlineAuc(site, byUser, recipe),
        future: futureAuc(site, recipe),
      }
    })
    const of = (key: keyof (typeof runs)[0]) =>
      mean(runs.map((run) => run[key]))
    return {
      inTime: of('inTime'),
      atRandom: of('atRandom'),
      byUser: of('byUser'),
      future: of('future'),
    }
  }
  const ofTheDay = once(() => scores(model('of the day')))
  const leftOut = once(() => scores(model(undefined)))

  test('is chronological as shipped', () => {
    const { log } = openSite()
    expect(split(log)).toEqual(inTime(log))
  })

  test('in time is close to the future', () => {
    expect(Math.abs(ofTheDay().inTime - ofTheDay().future)).toBeLessThan(
      0.025,
    )
    expect(ofTheDay().future).toBeGreaterThan(0.6)
    expect(ofTheDay().future).toBeLessThan(0.72)
  })

  test('at random promises much more than the future keeps', () => {
    expect(ofTheDay().atRandom - ofTheDay().future).toBeGreaterThan(0.07)
    expect(ofTheDay().atRandom - ofTheDay().inTime).toBeGreaterThan(0.07)
    expect(ofTheDay().atRandom).toBeLessThan(0.8)
  })

  test('by user is no cure: users share days', () => {
    expect(ofTheDay().byUser - ofTheDay().future).toBeGreaterThan(0.06)
  })

  test('at random praises the feature that does harm', () => {
    expect(ofTheDay().atRandom - leftOut().atRandom).toBeGreaterThan(0.04)
    expect(ofTheDay().inTime - leftOut().inTime).toBeLessThan(-0.01)
    expect(ofTheDay().future - leftOut().future).toBeLessThan(-0.01)
  })

  test('does not matter with the table joined by the day before', () => {
    const dayBefore = scores(model('of the day before'))
    expect(dayBefore.atRandom - dayBefore.future).toBeLessThan(0.03)
    expect(dayBefore.future - ofTheDay().future).toBeGreaterThan(0.01)
  })

  test('does not matter without shocks, even if tastes drift', () => {
    for (const changes of [{}, { tasteDrift: 0.4 }]) {
      const calm = scores(model('of the day'), {
        popularityShock: 0,
        ...changes,
      })
      expect(Math.abs(calm.atRandom - calm.inTime)).toBeLessThan(0.025)
      expect(calm.atRandom - calm.future).toBeLessThan(0.02)
      expect(Math.abs(calm.inTime - calm.future)).toBeLessThan(0.025)
    }
  })
})

describe('the metric', () => {
  const clicks: Metric = (ranked) => dcg(ranked.map((one) => one.clicked))

  /** What the picks of metric.ts and of clicks are worth; lists by seed. */
  function picks(
    way: (log: Log) => ReturnType<typeof split>,
    changes: Changes = {},
  ) {
    const runs = SEEDS.map((seed) => {
      const site = openSite({ seed, ...changes })
      const rankers = contest(site, way, [metric, clicks])
      const truths = rankers.map(({ recipe }) => trueOutcome(site, recipe))
      const minutes = truths.map((truth) => truth.satisfiedMinutes)
      const best = Math.max(...minutes)
      const agreement = (m: number) =>
        rankAgreement(
          rankers.map((one) => one.scores[m]),
          minutes,
        )
      return {
        truths,
        picked: rankers[winner(rankers, 0)].name,
        kept: minutes[winner(rankers, 0)] / best,
        keptByClicks: minutes[winner(rankers, 1)] / best,
        agreement: agreement(0),
        agreementOfClicks: agreement(1),
      }
    })
    const of = (
      key: 'kept' | 'keptByClicks' | 'agreement' | 'agreementOfClicks',
    ) => mean(runs.map((run) => run[key]))
    return { runs, of }
  }
  const usual = once(() => picks(inTime))

  test('picks a ranker that keeps nearly all, clicks one that keeps half', () => {
    expect(usual().of('kept')).toBeGreaterThan(0.93)
    expect(usual().of('keptByClicks')).toBeLessThan(0.6)
    expect(usual().of('agreement')).toBeGreaterThan(0.5)
    expect(usual().of('agreementOfClicks')).toBeLessThan(0.2)
  })

  test('of clicks is right about clicks', () => {
    const clicked = recipes.map((_, i) =>
      mean(usual().runs.map(({ truths }) => truths[i].clicks)),
    )
    expect(Math.max(...clicked)).toBe(clicked[0])
  })

  test('on a random split picks the ranker with the leak, at a cost', () => {
    const leaky = recipes.find(({ dailyRate }) => dailyRate)!.name
    const random = picks(atRandom)
    const times = ({ runs }: ReturnType<typeof picks>) =>
      runs.filter(({ picked }) => picked === leaky).length
    expect(times(random)).toBeGreaterThanOrEqual(5)
    expect(times(usual())).toBeLessThanOrEqual(2)
    expect(usual().of('kept') - random.of('kept')).toBeGreaterThan(0.01)
  })

  test('hardly matters without clickbait and with videos of one length', () => {
    const plain = picks(inTime, { clickbaitShare: 0, lengthSpread: 0 })
    expect(plain.of('keptByClicks')).toBeGreaterThan(0.8)
    expect(plain.of('kept') - plain.of('keptByClicks')).toBeLessThan(0.1)
  })
})

describe('the framings', () => {
  /** What each framing shows, means over the seeds. */
  function shown(changes: Changes, names: string[]) {
    const runs = SEEDS.slice(0, 5).map((seed) => {
      const { world, log } = openSite({ seed, ...changes })
      const visits = futureVisits(world, 40)
      return names.map((name) => {
        const framing = framings.find((one) => one.name === name)!
        const ranker = trainFraming(world, log, framing)
        const slates = visits.map((visit) =>
          bestSlate(world, ranker, visit),
        )
        const outcomes = visits.map((visit, i) =>
          outcomeOf(world, visit, slates[i]),
        )
        return {
          ...meanOutcome(outcomes),
          length: mean(
            slates.flat().map((video) => world.videos.minutes[video]),
          ),
        }
      })
    })
    return (name: string, key: keyof (typeof runs)[0][0]) =>
      mean(runs.map((world) => world[names.indexOf(name)][key]))
  }
  const names = framings.map(({ name }) => name)
  const usual = once(() => shown({}, names))

  test('get what they ask for, and what they did not', () => {
    const of = usual()
    const most = Math.max(...names.map((name) => of(name, 'clicks')))
    expect(of('clicks', 'clicks')).toBe(most)
    expect(of('clicks', 'clickbait')).toBeGreaterThan(0.25)
    expect(of('long watches', 'clickbait')).toBeLessThan(0.15)
    expect(of('minutes', 'length')).toBeGreaterThan(
      1.5 * of('share watched', 'length'),
    )
    const ours = of('long watches × length', 'satisfiedMinutes')
    expect(ours).toBeGreaterThan(1.4 * of('clicks', 'satisfiedMinutes'))
    expect(ours).toBeGreaterThan(of('long watches', 'satisfiedMinutes'))
  })

  test('bring the same with the minutes in the loss or in the order', () => {
    const of = usual()
    const ours = of('long watches × length', 'satisfiedMinutes')
    const weighted = of(
      'long watches, weighted by minutes',
      'satisfiedMinutes',
    )
    expect(Math.abs(weighted / ours - 1)).toBeLessThan(0.12)
    expect(of('long watches, weighted by minutes', 'length')).toBeLessThan(
      of('long watches × length', 'length') - 2,
    )
    const glad = (name: string) =>
      of(name, 'satisfiedMinutes') / of(name, 'minutes')
    expect(glad('long watches, weighted by minutes')).toBeGreaterThan(
      glad('long watches × length'),
    )
  })

  test('by share show short videos only where long ones are left', () => {
    const of = shown({ durationEffect: 1.2 }, ['clicks', 'share watched'])
    const gap = (lengths: typeof of) =>
      lengths('clicks', 'length') - lengths('share watched', 'length')
    expect(gap(of)).toBeGreaterThan(1)
    expect(Math.abs(gap(usual()))).toBeLessThan(1)
  })

  test('are nearly one without clickbait and with one length', () => {
    const of = shown({ clickbaitShare: 0, lengthSpread: 0 }, [
      'clicks',
      'long watches × length',
    ])
    expect(of('clicks', 'satisfiedMinutes')).toBeGreaterThan(
      0.85 * of('long watches × length', 'satisfiedMinutes'),
    )
  })
})

describe('the ladder', () => {
  const worlds = once(() =>
    SEEDS.slice(0, 5).map((seed) => {
      const { world, log, future } = openSite({ seed })
      const visits = futureVisits(world, 40)
      const rows = Array.from(future.day.keys())
      const fresh = takeRows(
        future,
        rows.filter((row) => world.videos.born[future.video[row]] >= 28),
      )
      return trainLadder(world, log).map((rung) => ({
        rung,
        auc: rocAuc(future.longWatch, rung.score(asIfOnTop(future))),
        aucOfNew: rocAuc(fresh.longWatch, rung.score(asIfOnTop(fresh))),
        recall: mean(
          visits.map((visit) => {
            const live = liveVideos(world, visit.day)
            const truth = live.map(
              (video) =>
                world.chanceOfClick(visit, video, 0) *
                chanceOfHalf(world.meanShare(visit, video)),
            )
            const wanted = new Set(topK(truth, 10).indices)
            const found = topK(rung.score(rowsFor(visit, live)), 20).indices
            return found.filter((i) => wanted.has(i)).length / 10
          }),
        ),
      }))
    }),
  )
  const of = (
    name: (typeof ladder)[number],
    key: 'auc' | 'aucOfNew' | 'recall',
  ) => mean(worlds().map((rungs) => rungs[ladder.indexOf(name)][key]))

  test('rises where it should', () => {
    expect(of('matrix factorization', 'recall')).toBeGreaterThan(
      of('trending', 'recall'),
    )
    expect(of('logistic regression', 'auc')).toBeGreaterThan(
      of('matrix factorization', 'auc'),
    )
    expect(of('boosted trees', 'auc')).toBeGreaterThan(
      of('logistic regression', 'auc'),
    )
    expect(of('boosted trees', 'recall')).toBeGreaterThan(
      of('logistic regression', 'recall'),
    )
    expect(of('two towers', 'recall')).toBeGreaterThan(
      of('trending', 'recall'),
    )
    expect(of('boosted trees + two towers', 'auc')).toBeGreaterThan(
      of('boosted trees', 'auc'),
    )
    expect(of('boosted trees + two towers', 'recall')).toBeGreaterThan(
      of('boosted trees', 'recall'),
    )
  })

  test('has factors that know nothing of a new video, and towers that do', () => {
    expect(of('matrix factorization', 'aucOfNew')).toBeCloseTo(0.5, 6)
    expect(of('two towers', 'aucOfNew')).toBeGreaterThan(0.56)
    expect(of('matrix factorization', 'auc')).toBeGreaterThan(0.53)
  })

  test('is believable: nothing is nearly perfect', () => {
    for (const name of ladder) {
      expect(of(name, 'auc')).toBeGreaterThan(0.52)
      expect(of(name, 'auc')).toBeLessThan(0.75)
    }
  })

  test('has towers that cost a hundredth of the trees', () => {
    const cost = (name: (typeof ladder)[number]) =>
      milliseconds(worlds()[0][ladder.indexOf(name)].rung.work, 1000)
    expect(cost('two towers')).toBeLessThan(cost('boosted trees') / 100)
  })

  test('needs no trees where evenings are like days', () => {
    // Without the one thing that is not additive, a regression keeps up.
    const gains = SEEDS.slice(0, 5).map((seed) => {
      const { world, log, future } = openSite({ seed, eveningEffect: 0 })
      const rungs = trainLadder(world, log)
      const auc = (name: (typeof ladder)[number]) =>
        rocAuc(
          future.longWatch,
          rungs[ladder.indexOf(name)].score(asIfOnTop(future)),
        )
      return auc('boosted trees') - auc('logistic regression')
    })
    expect(mean(gains)).toBeLessThan(
      of('boosted trees', 'auc') - of('logistic regression', 'auc'),
    )
    expect(mean(gains)).toBeLessThan(0.015)
  })
})

describe('the funnel', () => {
  const recipe = recipes.find(
    ({ timesLength, label, dailyRate }) =>
      timesLength && label === 'longWatch' && !dailyRate,
  )!
  const worlds = once(() =>
    SEEDS.slice(0, 5).map((seed) => {
      const { world, log } = openSite({ seed })
      const visits = futureVisits(world, 60)
      return { world, visits, funnel: buildFunnel(world, log, recipe) }
    }),
  )
  /** Satisfied minutes without some parts, compared with all of them. */
  function without(...parts: Part[]) {
    return mean(
      worlds().map(({ world, visits, funnel }) => {
        const minutes = (missing: Part[]) =>
          meanOutcome(
            visits.map((visit) =>
              outcomeOf(world, visit, funnel.run(visit, missing).slate),
            ),
          ).satisfiedMinutes
        return minutes(parts) / minutes([])
      }),
    )
  }

  test('loses what each stage is worth', () => {
    expect(without('heavy')).toBeLessThan(0.97)
    expect(without('light')).toBeLessThan(0.93)
    expect(without('light', 'heavy')).toBeLessThan(0.75)
    expect(without('taste')).toBeLessThan(0.97)
  })

  /** Of the ten best videos, the share that a source finds, and that only
   * it finds. */
  function found(changes?: Changes) {
    const some = changes
      ? [1, 2].map((seed) => {
          const { world, log } = openSite({ seed, ...changes })
          const visits = futureVisits(world, 60)
          return { world, visits, funnel: buildFunnel(world, log, recipe) }
        })
      : worlds()
    const runs = some.flatMap(({ world, visits, funnel }) =>
      visits.map((visit) => {
        const live = liveVideos(world, visit.day)
        const worth = live.map(
          (video) => outcomeOf(world, visit, [video]).satisfiedMinutes,
        )
        return {
          wanted: Array.from(topK(worth, 10).indices, (i) => live[i]),
          lists: SOURCES.map((source) => funnel.retrieve(visit, source)),
        }
      }),
    )
    return (source: Source, alone: boolean) => {
      const s = SOURCES.indexOf(source)
      return mean(
        runs.map(({ wanted, lists }) => {
          const by = wanted.filter((video) => lists[s].includes(video))
          const others = lists.filter((_, other) => other !== s).flat()
          const mine = alone
            ? by.filter((video) => !others.includes(video))
            : by
          return mine.length / 10
        }),
      )
    }
  }

  test('has sources of like recall and unlike use', () => {
    const of = found()
    expect(of('topics', false)).toBeGreaterThan(0.7 * of('taste', false))
    expect(of('topics', true)).toBeLessThan(0.5 * of('taste', true))
    expect(of('fresh', true)).toBeGreaterThan(0.01)
    expect(without('topics')).toBeGreaterThan(without('taste') + 0.03)
  })

  test('needs no fresh source where nothing is new, and less taste where nobody has any', () => {
    const usual = found()
    expect(found({ newVideosPerDay: 0 })('fresh', true)).toBe(0)
    expect(found({ tasteStrength: 0 })('taste', true)).toBeLessThan(
      usual('taste', true) - 0.03,
    )
  })

  test('costs little against scoring everything, and the rules nothing', () => {
    const exhaustive = mean(
      worlds().map(({ world, visits, funnel }) => {
        const of = (slate: (visit: (typeof visits)[0]) => number[]) =>
          meanOutcome(
            visits.map((visit) => outcomeOf(world, visit, slate(visit))),
          ).satisfiedMinutes
        return (
          of(funnel.exhaustive) / of((visit) => funnel.run(visit).slate)
        )
      }),
    )
    expect(exhaustive).toBeLessThan(1.15)
    expect(Math.abs(without('rules') - 1)).toBeLessThan(0.03)
  })

  test('fills the slate, keeps its rules and leaves ever less to choose', () => {
    const [{ world, visits, funnel }] = worlds()
    for (const visit of visits.slice(0, 20)) {
      const trace = funnel.run(visit)
      const possible = [trace.retrieved, trace.kept, trace.light].map(
        (videos) =>
          outcomeOf(world, visit, bestPossible(world, visit, videos))
            .satisfiedMinutes,
      )
      expect(possible[1]).toBeLessThanOrEqual(possible[0] * 1.05)
      expect(possible[2]).toBeLessThanOrEqual(possible[1] * 1.05)
      expect(new Set(trace.slate).size).toBe(trace.slate.length)
      expect(trace.slate.length).toBeLessThanOrEqual(6)
    }
  })

  test('is in time thanks to its time-outs', () => {
    for (const seed of SEEDS) {
      const requests = simulateRequests(3000, seed)
      const p99 = (values: number[]) => quantile(values, 0.99)
      const served = p99(requests.map(({ total }) => total))
      expect(served).toBeLessThan(150)
      expect(p99(requests.map(({ patient }) => patient))).toBeGreaterThan(
        170,
      )
      const stages = ['retrieval', 'light', 'heavy', 'rules'] as const
      const sum = stages.reduce(
        (total, name) =>
          total + p99(requests.map((one) => one.stages[name])),
        0,
      )
      expect(sum).toBeGreaterThan(served * 1.1)
    }
  })
})

describe('the experiment', () => {
  test('has too many false alarms if visits are counted, not if people are', () => {
    const runs = SEEDS.slice(0, 5).map((seed) => {
      const world = createWorld({ seed, users: 300, requestsPerDay: 300 })
      const visits = observations(createLog(world, 14, 28))
      return falseAlarms(visits, 300, divisions(300, 200, seed))
    })
    expect(mean(runs.map((run) => run.byVisit))).toBeGreaterThan(0.1)
    expect(mean(runs.map((run) => run.byPerson))).toBeLessThan(0.08)
    expect(mean(runs.map((run) => run.byPerson))).toBeGreaterThan(0.02)
  })

  test('may count visits if people are alike', () => {
    const runs = SEEDS.slice(0, 5).map((seed) => {
      const world = createWorld({ seed, users: 300, requestsPerDay: 300 })
      const random = createRandom(seed)
      const visits = observations(createLog(world, 14, 28)).map(
        (visit) => ({ ...visit, user: random.integer(0, 300) }),
      )
      return falseAlarms(visits, 300, divisions(300, 200, seed)).byVisit
    })
    expect(mean(runs)).toBeLessThan(0.08)
  })
})

describe('drift', () => {
  const policies = [
    { policy: 'never', every: 21 },
    { policy: 'rates nightly', every: 21, freshRates: true },
    { policy: 'weekly', every: 7 },
    { policy: 'daily', every: 1 },
  ]
  function entropies(changes: Changes, seeds: number[]) {
    const runs = seeds.map((seed) =>
      liveThrough(
        { seed, shockPersistence: 0.9, ...changes },
        policies,
        21,
      ),
    )
    const lastWeek = (policy: string) =>
      mean(
        runs.flatMap(({ measures }) =>
          measures
            .filter((one) => one.policy === policy && one.day > 14)
            .map(({ entropy }) => entropy),
        ),
      )
    const sign = (key: 'stability' | 'unknown', from: number, to: number) =>
      mean(
        runs.flatMap(({ signs }) =>
          signs
            .filter(({ day }) => day >= from && day <= to)
            .map((one) => one[key]),
        ),
      )
    return { lastWeek, sign }
  }

  test('makes retraining worth it, and is seen before labels come', () => {
    const { lastWeek, sign } = entropies({}, [1, 2, 3, 4])
    expect(lastWeek('weekly')).toBeLessThan(lastWeek('never') - 0.02)
    expect(lastWeek('daily')).toBeLessThan(lastWeek('weekly') - 0.02)
    // Nearly all of it is the age of the rates, not of the weights.
    const gain = lastWeek('never') - lastWeek('daily')
    expect(lastWeek('never') - lastWeek('rates nightly')).toBeGreaterThan(
      0.85 * gain,
    )
    expect(sign('stability', 15, 21)).toBeGreaterThan(0.25)
    expect(sign('stability', 1, 7)).toBeLessThan(0.1)
    expect(sign('unknown', 15, 21)).toBeGreaterThan(0.7)
  })

  test('at 0 leaves nothing to retrain for', () => {
    const { lastWeek, sign } = entropies(
      { tasteDrift: 0, newVideosPerDay: 0, popularityShock: 0 },
      [1, 2, 3],
    )
    expect(Math.abs(lastWeek('never') - lastWeek('daily'))).toBeLessThan(
      0.01,
    )
    expect(sign('stability', 15, 21)).toBeLessThan(0.05)
    expect(sign('unknown', 15, 21)).toBe(0)
  })
})

describe('the knobs of the world at 0', () => {
  const early = { user: 3, day: 0, evening: 1 }
  const late = { user: 3, day: 30, evening: 1 }
  const videos = Array.from({ length: 80 }, (_, i) => 100 + i)

  /** Everything that the world says about some videos. */
  function answers(changes: Changes, visit = early, repeats = 0) {
    const world = createWorld(changes)
    return videos.map((video) => [
      world.chanceOfClick(visit, video, repeats),
      world.meanShare(visit, video),
      world.chanceOfSatisfaction(visit, video),
    ])
  }

  test('no taste: drift of tastes changes nothing', () => {
    const still = { tasteStrength: 0, tasteDrift: 0 }
    expect(answers({ tasteStrength: 0 }, late)).toEqual(
      answers(still, late),
    )
    expect(answers({}, late)).not.toEqual(answers({ tasteDrift: 0 }, late))
  })

  test('no drift and no shocks: all days are alike', () => {
    const calm = { tasteDrift: 0, popularityShock: 0 }
    expect(answers(calm, early)).toEqual(answers(calm, late))
    expect(answers({ tasteDrift: 0 }, early)).not.toEqual(
      answers({ tasteDrift: 0 }, late),
    )
    expect(answers({ popularityShock: 0 }, early)).not.toEqual(
      answers({ popularityShock: 0 }, late),
    )
  })

  test('no persistence: a good day says nothing of the next', () => {
    const world = (shockPersistence: number) =>
      createWorld({ tasteDrift: 0, shockPersistence })
    const correlation = (shockPersistence: number) => {
      const { chanceOfClick } = world(shockPersistence)
      const calm = createWorld({ tasteDrift: 0, popularityShock: 0 })
      const logOdds = (p: number) => Math.log(p / (1 - p))
      const shock = (video: number, day: number) =>
        logOdds(chanceOfClick({ ...early, day }, video, 0)) -
        logOdds(calm.chanceOfClick({ ...early, day }, video, 0))
      const pairs = videos.flatMap((video) =>
        Array.from({ length: 30 }, (_, day) => [
          shock(video, day) / usualSettings.popularityShock,
          shock(video, day + 1) / usualSettings.popularityShock,
        ]),
      )
      return mean(pairs.map(([one, next]) => one * next))
    }
    expect(Math.abs(correlation(0))).toBeLessThan(0.1)
    expect(correlation(0.9)).toBeGreaterThan(0.75)
  })

  test('drifting numbers keep their spread', () => {
    for (const drift of [0, 0.2, 1]) {
      const series = driftingNumbers(2000, 30, drift, createRandom(7))
      const spread = mean(series[29].map((x) => x * x))
      expect(Math.abs(spread - 1)).toBeLessThan(0.1)
      const same = mean(series[0].map((x, i) => x * series[29][i]))
      const expected = (1 - drift ** 2) ** (29 / 2)
      expect(Math.abs(same - expected)).toBeLessThan(0.1)
    }
  })

  test('no new videos: the same ones every day', () => {
    const world = createWorld({ newVideosPerDay: 0 })
    expect(world.videos.count).toBe(usualSettings.videos)
    expect(world.live(0)).toEqual(world.live(30))
    expect(createWorld().live(0)).not.toEqual(createWorld().live(1))
  })

  test('new videos are born on the day they are first shown', () => {
    const world = createWorld()
    for (const day of [1, 10, 30]) {
      const yesterday = world.live(day - 1).end
      for (let video = yesterday; video < world.live(day).end; video++) {
        expect(world.videos.born[video]).toBe(day)
      }
    }
  })

  test('no lift and no letdown: clickbait is like any video', () => {
    const plain = { clickbaitLift: 0, clickbaitLetdown: 0 }
    expect(answers({ ...plain, clickbaitShare: 1 })).toEqual(
      answers({ ...plain, clickbaitShare: 0 }),
    )
    const [bait] = answers({ clickbaitShare: 1 })
    const [none] = answers({ clickbaitShare: 0 })
    expect(bait[0]).toBeGreaterThan(none[0])
    expect(bait[1]).toBeLessThan(none[1])
    expect(bait[2]).toBeLessThan(none[2])
  })

  test('no spread of lengths: all last 8 minutes', () => {
    const { minutes } = createWorld({ lengthSpread: 0 }).videos
    expect(new Set(minutes)).toEqual(new Set([8]))
  })

  test('length matters to nobody if it may not', () => {
    const plain = { durationEffect: 0, eveningEffect: 0 }
    expect(answers({ ...plain, lengthSpread: 0.9 })).toEqual(
      answers({ ...plain, lengthSpread: 0 }),
    )
  })

  test('no effect of evenings: they are like days', () => {
    const day = { ...early, evening: 0 }
    expect(answers({ eveningEffect: 0 }, day)).toEqual(
      answers({ eveningEffect: 0 }, early),
    )
    expect(answers({}, day)).not.toEqual(answers({}, early))
  })

  test('no fatigue: more of the same is as good', () => {
    expect(answers({ repetitionFatigue: 0 }, early, 3)).toEqual(
      answers({ repetitionFatigue: 0 }, early, 0),
    )
    expect(answers({}, early, 3)).not.toEqual(answers({}, early, 0))
  })

  /** Clicks by position, and the mean quality of what stood there. */
  function positions(changes: Changes) {
    const clicks = new Float64Array(6)
    const quality = new Float64Array(6)
    let slates = 0
    for (const seed of SEEDS) {
      const world = createWorld({
        seed,
        repetitionFatigue: 0,
        ...changes,
      })
      const log = createLog(world, 0, 28)
      for (let row = 0; row < log.rowCount; row++) {
        clicks[log.position[row]] += log.clicked[row]
        quality[log.position[row]] += world.videos.quality[log.video[row]]
      }
      slates += log.rowCount / 6
    }
    return {
      clicks: clicks.map((count) => count / clicks[0]),
      quality: quality.map((sum) => sum / slates),
    }
  }

  test('no skill of the old ranker: slates in random order', () => {
    const { clicks, quality } = positions({
      incumbentSkill: 0,
      positionBias: 0,
    })
    // And without position bias, all positions are clicked alike.
    for (let p = 1; p < 6; p++) {
      expect(Math.abs(clicks[p] - 1)).toBeLessThan(0.06)
      expect(Math.abs(quality[p] - quality[0])).toBeLessThan(0.05)
    }
    const skilled = positions({})
    expect(skilled.quality[0]).toBeGreaterThan(skilled.quality[5] + 0.1)
  })

  test('position bias is what it says', () => {
    const { clicks } = positions({ incumbentSkill: 0 })
    for (let p = 1; p < 6; p++) {
      const chance = (p + 1) ** -usualSettings.positionBias
      expect(Math.abs(clicks[p] / chance - 1)).toBeLessThan(0.06)
    }
  })
})

test('odds swap two videos, and copies of the positives swap them back', async () => {
  shown.length = 0
  await import('./06-odds.ts')
  const table = shown.find((block) => block.type === 'table')!
  // Video, click rate, truth, odds, odds with copies.
  const rows = table.rows.map((row) => row.slice(1).map(Number))
  const [short, long] = rows
  expect(short[1]).toBeLessThan(long[1])
  expect(short[2]).toBeGreaterThan(long[2])
  for (const [clickRate, truth, plain, repaired] of rows) {
    expect(plain / truth).toBeCloseTo(1 / (1 - clickRate), 2)
    expect(repaired / truth).toBeCloseTo(1, 2)
  }
})

describe('the entries', () => {
  const names: Record<string, string[]> = {
    '01-scale': ['requests a second, peak', 'video embeddings'],
    '02-split': ['offline AUC', 'true future AUC', 'gap'],
    '02-split-shocks': [
      'random split promises too much',
      'random split promises too much, without shocks',
    ],
    '03-models': ['recall of trending', 'recall of boosted trees'],
    '04-metric': [
      'satisfied minutes, picked by metric.ts',
      'satisfied minutes, picked by clicks',
    ],
    '05-ranking': ['latency, p99', 'satisfied minutes a session'],
    '06-experiment': [
      'false alarms, visits counted',
      'false alarms, people counted',
    ],
    '06-framings': ['weights in the loss, less length in the order'],
    '06-sources': ['found by taste alone', 'found by topics alone'],
    '07-drift': [
      'normalized entropy, retrained never',
      'normalized entropy, retrained never, rates nightly',
      'normalized entropy, retrained daily',
    ],
    '08-pipeline': ['offline AUC', 'true future AUC', 'gap'],
  }

  const entries: Record<string, () => Promise<unknown>> = {
    '01-scale': () => import('./01-scale.ts'),
    '02-split': () => import('./02-split.ts'),
    '02-split-shocks': () => import('./02-split-shocks.ts'),
    '03-models': () => import('./03-models.ts'),
    '04-metric': () => import('./04-metric.ts'),
    '05-ranking': () => import('./05-ranking.ts'),
    '06-experiment': () => import('./06-experiment.ts'),
    '06-framings': () => import('./06-framings.ts'),
    '06-sources': () => import('./06-sources.ts'),
    '07-drift': () => import('./07-drift.ts'),
    '08-pipeline': () => import('./08-pipeline.ts'),
  }

  test.each(Object.keys(names))('%s shows what it names', async (entry) => {
    shown.length = 0
    await entries[entry]()
    const values = shown.filter((block) => block.type === 'value')
    expect(values.map(({ name }) => name)).toEqual(
      expect.arrayContaining(names[entry]),
    )
    expect(new Set(values.map(({ name }) => name)).size).toBe(values.length)
  })
})
