// Seven rankers, each with its price
// Every rung learns registrations from the same log and is judged in the two weeks that follow, in three worlds.
// Budget: 20 s
import { meanInterval, rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { milliseconds } from './capacity.ts'
import { outcomeOf } from './judging.ts'
import { withRoom } from './log.ts'
import { ladder, trainLadder } from './models.ts'
import { assumptions } from './scale.ts'
import { openSite } from './site.ts'

const SEEDS = [1, 2, 3]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed })
  const future = withRoom(site.future)
  return trainLadder(site).map((rung) => ({
    rung,
    auc: rocAuc(future.registered, rung.score(future)),
    ...outcomeOf(site.world, rung, site.visits),
  }))
})
const rungs = ladder.map((name, i) => {
  const runs = worlds.map((world) => world[i])
  const { work, numbers } = runs[0].rung
  const { multiplyAdd = 0, treeStep = 0, lookup = 0 } = work.candidate
  return {
    name,
    auc: meanInterval(runs.map((run) => run.auc)).mean,
    recall: meanInterval(runs.map((run) => run.recall)),
    registered: meanInterval(runs.map((run) => run.registered)),
    operations: (multiplyAdd + treeStep + lookup) * assumptions.candidates,
    milliseconds: milliseconds(work, assumptions.candidates),
    bytes:
      4 * numbers.event * assumptions.liveEvents +
      4 * numbers.person * assumptions.people +
      4 * numbers.model,
  }
})
show.table(
  rungs.map(({ name, auc, recall, registered, ...cost }) => ({
    model: name,
    auc,
    recall: recall.mean,
    registered: registered.mean,
    operations: cost.operations,
    milliseconds: cost.milliseconds,
    bytes: cost.bytes,
  })),
  {
    caption:
      'Quality in the two weeks after the log; work for 300 candidates; memory for as many events and people as in scale.ts',
    columns: {
      model: { title: 'Model' },
      auc: { title: 'AUC', digits: 3, best: 'higher' },
      recall: { title: 'Recall', format: 'percent', best: 'higher' },
      registered: {
        title: 'Registrations a list',
        digits: 2,
        best: 'higher',
      },
      operations: { title: 'Operations', format: 'compact' },
      milliseconds: { title: 'Core time', unit: 'ms', digits: 3 },
      bytes: { title: 'Memory', format: 'bytes' },
    },
  },
)
for (const { name, recall } of rungs) {
  show.value(`recall of ${name}`, recall.mean, {
    interval: [recall.low, recall.high],
    intervalName: `95% over ${SEEDS.length} worlds`,
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}
show.plot({
  title: 'What a rung buys, and what it costs',
  x: { label: 'Core time for 300 candidates', unit: 'ms', scale: 'log' },
  y: { label: 'Recall', format: 'percent' },
  marks: [
    {
      mark: 'dot',
      x: 'milliseconds',
      y: 'recall',
      series: 'model',
      rows: rungs.map(({ name, recall, milliseconds }) => ({
        model: name,
        recall: recall.mean,
        milliseconds,
      })),
    },
  ],
  alt: `Recall against cost: ${rungs.map(({ name, recall }) => `${name} ${(100 * recall.mean).toFixed(0)}%`).join(', ')}.`,
})
