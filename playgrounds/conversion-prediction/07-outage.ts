// A pixel breaks
// For four days no conversion of travel is reported. What the dashboards show, and what learners make of it who are retrained as if nothing had happened, in three worlds.
// Budget: 10 s
import { show } from 'shortlist/show'
import { meanOf, ratioByKind } from './judge.ts'
import { delayModel, fakeNegatives, naive, wait } from './learners.ts'
import { openMarket } from './log.ts'
import { withOutage, reportedOn } from './outage.ts'
import { showOver } from './over-worlds.ts'
import { KINDS, MEMORY, TODAY } from './world.ts'

const TRAVEL = 2
const outage = { kind: TRAVEL, from: TODAY - 4, to: TODAY }
const markets = [1, 2, 3].map((seed) => {
  const market = openMarket({ seed }, TODAY - 2 * MEMORY)
  return { ...market, broken: withOutage(market.log, outage) }
})

// The heartbeat: reports a day, by kind, of clicks of any age.
const reports = (from: number, to: number, kind: number) =>
  meanOf(
    markets.flatMap(({ broken }) =>
      Array.from({ length: to - from }, (_, i) =>
        reportedOn(broken, kind, from + i),
      ),
    ),
  )
show.table(
  KINDS.map(({ kind }, k) => ({
    kind,
    before: reports(TODAY - 14, TODAY - 4, k),
    during: reports(TODAY - 4, TODAY, k),
  })),
  {
    caption: 'Conversions reported a day, of clicks of any age',
    columns: {
      kind: { title: 'Kind' },
      before: { title: 'Ten days before', digits: 1 },
      during: { title: 'The last four', digits: 1 },
    },
  },
)

// What retraining makes of it.
const learners = [
  { name: 'naive', learn: naive, asOf: TODAY },
  { name: 'wait a week', learn: wait(7), asOf: TODAY },
  { name: 'delay model', learn: delayModel, asOf: TODAY },
  { name: 'fake-negative weights', learn: fakeNegatives, asOf: TODAY },
  {
    name: 'delay model, frozen before it',
    learn: delayModel,
    asOf: outage.from,
  },
]
const rows = learners.map(({ name, learn, asOf }, i) => {
  show.progress('Learners', i, learners.length)
  const worlds = markets.map(({ log, broken, future }) => {
    const ratio = (clicks: typeof log, day: number) =>
      ratioByKind(learn(clicks, day)(future), future)
    return { usual: ratio(log, TODAY), after: ratio(broken, asOf) }
  })
  const change = (k: number) =>
    worlds.map(({ usual, after }) => after[k] / usual[k] - 1)
  return { name, travel: change(TRAVEL), furniture: change(3) }
})
show.table(
  rows.map(({ name, travel, furniture }) => ({
    name,
    travel: meanOf(travel),
    furniture: meanOf(furniture),
  })),
  {
    caption: 'Expected conversions, against a retraining with all reports',
    columns: {
      name: { title: 'Learner' },
      travel: { title: 'Travel', format: 'percent', digits: 0 },
      furniture: { title: 'Furniture', format: 'percent', digits: 0 },
    },
  },
)
for (const { name, travel } of rows) {
  showOver(`travel after the outage, ${name}`, travel, {
    format: 'percent',
    digits: 0,
  })
}
