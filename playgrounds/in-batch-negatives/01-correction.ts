// What the batch punishes
// The chance that a person's next choice is among ten retrieved items, in five worlds: your training, the same with the correction, and two yardsticks.
// Budget: 10 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge, judgeBest, judgePopular, type Verdict } from './judge.ts'
import { yours } from './training.ts'
import { createWorld } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const world = createWorld({ seed })
  return [
    judge(world, yours),
    judge(world, { ...yours, logQ: true }),
    judgePopular(world),
    judgeBest(world),
  ]
})

const names = [
  'your towers',
  'corrected towers',
  'most popular',
  'best possible',
]
show.table(
  names.map((name, way) => {
    const of = (key: keyof Verdict) =>
      meanInterval(worlds.map((verdicts) => verdicts[way][key]))
    const recall = of('recall')
    show.value(`recall at 10, ${name}`, recall.mean, {
      format: 'percent',
      digits: 1,
      better: 'higher',
      interval: [recall.low, recall.high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
    return { name, recall: recall.mean, popularity: of('popularity').mean }
  }),
  {
    caption:
      'Ten items a person; 200 equally popular ones would have 0.5% each',
    columns: {
      name: { title: 'Retrieved by' },
      recall: { title: 'Recall', format: 'percent', digits: 1 },
      popularity: { title: 'Popularity', format: 'percent', digits: 2 },
    },
  },
)
