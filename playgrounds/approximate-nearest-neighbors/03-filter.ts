// A filter after the search
// Only one item in twenty may be shown. How many of ten places are filled if the index does not know.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judgeFiltered } from './filter.ts'
import { build } from './search.ts'
import { createVectors } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const ONE_IN = 20
const sites = SEEDS.map((seed) => {
  const vectors = createVectors({ seed })
  return { vectors, search: build(vectors.items) }
})
show.table(
  [10, 50, 200, 500].map((fetch) => {
    const verdicts = sites.map(({ vectors, search }) =>
      judgeFiltered(vectors, ONE_IN, search, fetch),
    )
    const filled = meanInterval(verdicts.map((v) => v.returned))
    const recall = meanInterval(verdicts.map((v) => v.recall)).mean
    show.value(`places filled, ${fetch} fetched`, filled.mean, {
      digits: 1,
      better: 'higher',
      interval: [filled.low, filled.high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
    return { fetch, filled: filled.mean, recall }
  }),
  {
    caption: 'Filtered after the search',
    columns: {
      fetch: { title: 'Fetched' },
      filled: { title: 'Places filled', digits: 1 },
      recall: { title: 'Recall at 10', format: 'percent' },
    },
  },
)
show.value('items that may be shown', sites[0].vectors.items.rows / ONE_IN)
