// Which ranker the metric picks
// Six rankers are compared by metric.ts, by clicks and by videos watched to the end, and then by what they really bring in the week that follows, in three worlds.
// Budget: 20 s
import { dcg } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { contest, trueOutcome, winner } from './contest.ts'
import { meanInterval } from './interval.ts'
import { rankAgreement, type Metric } from './judging.ts'
import { metric } from './metric.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const clicks: Metric = (ranked) => dcg(ranked.map((shown) => shown.clicked))
const toTheEnd: Metric = (ranked) =>
  dcg(ranked.map((shown) => (shown.share >= 0.9 ? 1 : 0)))
const metrics = [metric, clicks, toTheEnd]

const contests = [1, 2, 3].map((seed, index) => {
  show.progress('Worlds', index, 3)
  const site = openSite({ seed })
  const rankers = contest(site, split, metrics)
  const truths = rankers.map(({ recipe }) => trueOutcome(site, recipe))
  return {
    rankers,
    truths,
    minutes: truths.map((one) => one.satisfiedMinutes),
  }
})
const mean = (of: (one: (typeof contests)[0]) => number) =>
  meanInterval(contests.map(of)).mean

// The rankers: what the metrics say of them, and what is true.
const names = contests[0].rankers.map(({ name }) => name)
show.table(
  names.map((ranker, i) => ({
    ranker,
    metric: mean(({ rankers }) => rankers[i].scores[0]),
    clicks: mean(({ rankers }) => rankers[i].scores[1]),
    toTheEnd: mean(({ rankers }) => rankers[i].scores[2]),
    trueClicks: mean(({ truths }) => truths[i].clicks),
    trueMinutes: mean(({ minutes }) => minutes[i]),
  })),
  {
    caption: 'Six rankers, learned from the same log',
    columns: {
      ranker: { title: 'Ranked by' },
      metric: { title: 'metric.ts', digits: 2, best: 'higher' },
      clicks: { title: 'Clicks', digits: 3, best: 'higher' },
      toTheEnd: { title: 'To the end', digits: 3, best: 'higher' },
      trueClicks: { title: 'True clicks', digits: 2, best: 'higher' },
      trueMinutes: {
        title: 'True satisfied minutes',
        digits: 1,
        best: 'higher',
      },
    },
  },
)

// The metrics: which ranker each of them picks, and what the pick is worth.
const picks = ['metric.ts', 'clicks', 'to the end'].map((name, m) => ({
  name,
  picked: [
    ...new Set(contests.map((one) => names[winner(one.rankers, m)])),
  ],
  minutes: mean(({ rankers, minutes }) => minutes[winner(rankers, m)]),
  kept: mean(
    ({ rankers, minutes }) =>
      minutes[winner(rankers, m)] / Math.max(...minutes),
  ),
  agreement: mean(({ rankers, minutes }) =>
    rankAgreement(
      rankers.map(({ scores }) => scores[m]),
      minutes,
    ),
  ),
}))
show.table(
  picks.map((pick) => ({ ...pick, picked: pick.picked.join(', or ') })),
  {
    caption: 'What each metric picks, and what the pick is worth',
    columns: {
      name: { title: 'Metric' },
      picked: { title: 'Picks the ranker by' },
      minutes: {
        title: 'True satisfied minutes',
        digits: 1,
        best: 'higher',
      },
      kept: { title: 'Of the best', format: 'percent', digits: 0 },
      agreement: { title: 'Rank agreement', digits: 2 },
    },
  },
)
const [mine, byClicks] = picks
show.value('satisfied minutes, picked by metric.ts', mine.minutes, {
  unit: 'minutes a session',
  digits: 1,
  better: 'higher',
  baseline: { name: 'picked by clicks', value: byClicks.minutes },
})
show.value('satisfied minutes, picked by clicks', byClicks.minutes, {
  unit: 'minutes a session',
  digits: 1,
  better: 'higher',
})
show.value('kept of the best by metric.ts', mine.kept, {
  format: 'percent',
  digits: 0,
  better: 'higher',
})
show.value('kept of the best by clicks', byClicks.kept, {
  format: 'percent',
  digits: 0,
  better: 'higher',
})
show.value('rank agreement of metric.ts', mine.agreement, {
  digits: 2,
  better: 'higher',
})
show.value('rank agreement of clicks', byClicks.agreement, {
  digits: 2,
  better: 'higher',
})

// The best of a column is at 100%: do the metric and the truth rise together?
const top = (values: number[]) => Math.max(...values)
const points = metrics.flatMap((_, m) =>
  names.map((ranker, i) => ({
    metric: picks[m].name,
    ranker,
    offline: mean(
      ({ rankers }) =>
        rankers[i].scores[m] / top(rankers.map((one) => one.scores[m])),
    ),
    truth: mean(({ minutes }) => minutes[i] / top(minutes)),
  })),
)
show.plot({
  title: 'What a metric says, and what is true',
  x: { label: 'Offline score, of the best', format: 'percent' },
  y: { label: 'Satisfied minutes, of the best', format: 'percent' },
  facet: { x: 'metric' },
  marks: [
    {
      mark: 'dot',
      rows: points,
      x: 'offline',
      y: 'truth',
      series: 'ranker',
    },
  ],
  alt: `Six rankers by three metrics. By metric.ts the order agrees with the truth by ${mine.agreement.toFixed(2)}, by clicks ${byClicks.agreement.toFixed(2)}.`,
})
