// Four ways to learn from labels that are not in yet
// Naive, waiting, a delay model and fake-negative weights beside one who knows the future, in five worlds.
// Budget: 10 s
import { show } from 'shortlist/show'
import { judge, meanOf } from './judge.ts'
import {
  delayModel,
  fakeNegatives,
  naive,
  oracle,
  wait,
} from './learners.ts'
import { openMarket } from './log.ts'
import { showOver } from './over-worlds.ts'
import { KINDS, MEMORY, TODAY } from './world.ts'

const learners = [
  { name: 'naive', learn: naive, waited: 0 },
  { name: 'wait a week', learn: wait(7), waited: 7 },
  { name: 'wait three weeks', learn: wait(21), waited: 21 },
  { name: 'delay model', learn: delayModel, waited: 0 },
  { name: 'fake-negative weights', learn: fakeNegatives, waited: 0 },
  { name: 'who knows the future', learn: oracle, waited: 0 },
]
const markets = [1, 2, 3, 4, 5].map((seed) =>
  openMarket({ seed }, TODAY - 2 * MEMORY),
)
const results = learners.map(({ name, learn, waited }, i) => {
  show.progress('Learners', i, learners.length)
  const worlds = markets.map(({ log, future }) =>
    judge(learn(log, TODAY), future),
  )
  return { name, worlds, rows: 1 - waited / MEMORY }
})
// All worlds move on after the log, which no learner can know. Divided by
// what the one who knows the future expects, that cancels.
const best = results[results.length - 1].worlds
show.table(
  results.map(({ name, worlds, rows }) => ({
    name,
    rows,
    ...Object.fromEntries(
      KINDS.map(({ kind }, k) => [
        kind,
        meanOf(
          worlds.map(({ byKind }, w) => byKind[k] / best[w].byKind[k]),
        ),
      ]),
    ),
    excess: meanOf(worlds.map(({ excess }) => excess)),
  })),
  {
    caption:
      'Expected conversions over those expected with all labels known',
    columns: {
      name: { title: 'Learns' },
      rows: { title: 'Clicks used', format: 'percent', digits: 0 },
      ...Object.fromEntries(
        KINDS.map(({ kind, days }) => [
          kind,
          { title: `${kind}, ${days} days`, digits: 2 },
        ]),
      ),
      excess: { title: 'Loss above truth', digits: 1, best: 'lower' },
    },
  },
)
for (const { name, worlds } of results.slice(0, -1)) {
  showOver(
    `furniture, ${name}`,
    worlds.map(({ byKind }, w) => byKind[3] / best[w].byKind[3]),
    { digits: 2 },
  )
}
show.plot({
  title: 'The slower people convert, the more a naive label misses',
  x: { label: 'Mean delay of the kind', unit: 'days', scale: 'log' },
  y: { label: 'Expected over expected with all labels' },
  marks: [
    {
      mark: 'line',
      x: 'days',
      y: 'ratio',
      series: 'learner',
      rows: results.slice(0, -1).flatMap(({ name, worlds }) =>
        KINDS.map(({ days }, k) => ({
          days,
          learner: name,
          ratio: meanOf(
            worlds.map(({ byKind }, w) => byKind[k] / best[w].byKind[k]),
          ),
        })),
      ),
    },
    { mark: 'rule', y: 1, label: 'as if all labels were in' },
  ],
  alt: `For furniture, with a mean delay of 12 days: ${results
    .slice(0, -1)
    .map(
      ({ name, worlds }) =>
        `${name} ${meanOf(worlds.map(({ byKind }, w) => byKind[3] / best[w].byKind[3])).toFixed(2)}`,
    )
    .join(', ')}.`,
})
