// The curve, and what bends it
// Recall against work as the index reads more lists, for vectors with strong topics, weak ones and none.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge } from './judge.ts'
import { build } from './search.ts'
import { createVectors } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const small = { items: 1500, queries: 20 }
const NPROBES = [1, 2, 4, 8, 16, 64]
const worlds = [
  { topics: 'strong topics', structure: 0.8 },
  { topics: 'weak topics', structure: 0.5 },
  { topics: 'no topics', structure: 0 },
]

const rows = worlds.flatMap(({ topics, structure }) => {
  const sites = SEEDS.map((seed) => {
    const vectors = createVectors({ seed, structure, ...small })
    return { vectors, search: build(vectors.items) }
  })
  return NPROBES.map((nprobe) => {
    const verdicts = sites.map(({ vectors, search }) =>
      judge(search, vectors, nprobe),
    )
    return {
      topics,
      nprobe,
      compared: meanInterval(verdicts.map((v) => v.compared)).mean,
      ...meanInterval(verdicts.map((v) => v.recall)),
    }
  })
})
for (const { topics } of worlds) {
  for (const nprobe of [4, 64]) {
    const at = rows.find((r) => r.topics === topics && r.nprobe === nprobe)!
    show.value(`recall, ${topics}, ${nprobe} lists`, at.mean, {
      format: 'percent',
      interval: [at.low, Math.min(1, at.high)],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
  }
}
show.plot({
  title: 'Recall at 10 by the share of vectors compared',
  x: { label: 'Compared', format: 'percent', scale: 'log' },
  y: { label: 'Recall', format: 'percent' },
  marks: [
    { mark: 'line', x: 'compared', y: 'mean', series: 'topics', rows },
  ],
  alt: worlds
    .map(({ topics }) => {
      const at = rows.filter((row) => row.topics === topics)
      return `With ${topics}, recall rises from ${percent(at[0].mean)} to ${percent(at[2].mean)} at ${percent(at[2].compared)} of the vectors.`
    })
    .join(' '),
})

function percent(share: number) {
  return `${(100 * share).toFixed(0)}%`
}
