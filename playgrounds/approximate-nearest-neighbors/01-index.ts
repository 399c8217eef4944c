// What an index finds, and what it skips
// The ten nearest of five thousand vectors by your index, judged by the exact answer in five worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge } from './judge.ts'
import { build } from './search.ts'
import { createVectors } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const verdicts = SEEDS.map((seed) => {
  const vectors = createVectors({ seed })
  return judge(build(vectors.items), vectors)
})

for (const [name, key, better] of [
  ['recall at 10', 'recall', 'higher'],
  ['likeness kept', 'likeness', 'higher'],
  ['vectors compared', 'compared', 'lower'],
] as const) {
  const { mean, low, high } = meanInterval(verdicts.map((v) => v[key]))
  show.value(name, mean, {
    format: 'percent',
    digits: 1,
    better,
    interval: [low, high],
    intervalName: `95% over ${SEEDS.length} worlds`,
  })
}
