// What the gate lets through
// Forty nights of each kind of candidate meet gate.ts, and a gate that asks for AUC alone.
import { bootstrapInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { gate } from './gate.ts'
import { isGood, kinds, night, type Kind } from './world.ts'

const NIGHTS = 40
const ROWS = 2000

const share = (some: readonly boolean[]) =>
  some.filter(Boolean).length / some.length
const results = (Object.keys(kinds) as Kind[]).map((kind) => {
  const nights = Array.from({ length: NIGHTS }, (_, seed) =>
    night(kind, ROWS, seed),
  )
  return {
    kind,
    stopped: nights.map((one) => gate(one.candidate, one.champion)),
    byAuc: nights.map(
      ({ candidate, champion }) => candidate.auc() < champion.auc() - 0.02,
    ),
  }
})
const blocked = (kinds: typeof results) =>
  kinds.flatMap(({ stopped }) => stopped.map((why) => why.length > 0))
const good = blocked(results.filter(({ kind }) => isGood(kind)))
const bad = blocked(results.filter(({ kind }) => !isGood(kind)))
for (const [name, outcomes, better] of [
  ['good candidates blocked', good, 'lower'],
  ['bad candidates blocked', bad, 'higher'],
] as const) {
  const { low, high } = bootstrapInterval(outcomes, share)
  show.value(name, share(outcomes), {
    format: 'percent',
    digits: 0,
    better,
    interval: [low, high],
    intervalName: '95% over nights',
  })
}
const because = (stopped: string[][], reason: string) =>
  share(stopped.map((why) => why.includes(reason)))
show.table(
  results.map(({ kind, stopped, byAuc }) => ({
    kind,
    blocked: share(stopped.map((why) => why.length > 0)),
    entropy: because(stopped, 'entropy'),
    newcomers: because(stopped, 'newcomers'),
    calibration: because(stopped, 'calibration'),
    byAuc: share(byAuc),
  })),
  {
    caption: `Share of ${NIGHTS} nights on which a candidate is blocked, and by which check`,
    columns: {
      kind: { title: 'Candidate' },
      blocked: { title: 'Any', format: 'percent', digits: 0 },
      entropy: { title: 'Entropy', format: 'percent', digits: 0 },
      newcomers: { title: 'New', format: 'percent', digits: 0 },
      calibration: { title: 'Calibr.', format: 'percent', digits: 0 },
      byAuc: { title: 'AUC alone', format: 'percent', digits: 0 },
    },
  },
)
