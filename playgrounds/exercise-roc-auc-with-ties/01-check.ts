// AUC with ties
// Your function on lists whose AUC is known, on shuffled rows and on 300 random lists.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { rocAuc, type Row } from './auc.ts'

const within = 1e-9
const rows = (labels: number[], scores: number[]): Row[] =>
  labels.map((label, index) => ({ label, score: scores[index] }))

show.check(
  'every click above every non-click: 1',
  () => rocAuc(rows([0, 1, 0, 1], [0.1, 0.8, 0.3, 0.9])),
  { equals: 1, within },
)
show.check(
  'one of four pairs the wrong way round: three quarters',
  () => rocAuc(rows([0, 1, 0, 1], [0.1, 0.3, 0.5, 0.9])),
  { equals: 0.75, within },
)
show.check(
  'a click tied with one of its two non-clicks: three quarters',
  () => rocAuc(rows([1, 0, 0], [0.5, 0.5, 0.2])),
  { equals: 0.75, within },
)
show.check(
  'a model that says the same of everybody is a coin: one half',
  () => rocAuc(rows([0, 0, 1, 1, 1], [0.2, 0.2, 0.2, 0.2, 0.2])),
  { equals: 0.5, within },
)
show.check(
  'without any pair: NaN',
  () => [rocAuc(rows([1, 1], [0.2, 0.4])), rocAuc(rows([0], [0.2]))],
  { equals: [NaN, NaN] },
)

const random = createRandom(3)
const draw = (size: number, levels: number) =>
  Array.from({ length: size }, () => ({
    label: Number(random.bernoulli(0.4)),
    score: random.integer(0, levels) / levels,
  }))

show.check(
  'the order in which rows come changes nothing',
  () => {
    const list = draw(200, 5)
    const clicksFirst = list.toSorted((a, b) => b.label - a.label)
    const [first, last] = [clicksFirst, clicksFirst.toReversed()].map(
      rocAuc,
    )
    return { 'clicks first': first, 'clicks last': last }
  },
  {
    is: 'the same number twice',
    passes: (seen) =>
      Math.abs(seen['clicks first'] - seen['clicks last']) <= within,
  },
)

/** The definition, pair by pair. */
function byPairs(list: Row[]): number {
  const pairs = list
    .filter(({ label }) => label === 1)
    .flatMap((click) =>
      list
        .filter(({ label }) => label === 0)
        .map((other) => (Math.sign(click.score - other.score) + 1) / 2),
    )
  return pairs.reduce((sum, won) => sum + won, 0) / pairs.length
}

const lists = Array.from({ length: 300 }, () =>
  draw(2 + random.integer(0, 12), 1 + random.integer(0, 8)),
).filter((list) => new Set(list.map(({ label }) => label)).size === 2)

show.check(
  'agrees with the definition on random lists',
  () => {
    const failing = lists.find(
      (list) => !(Math.abs(rocAuc([...list]) - byPairs(list)) <= within),
    )
    if (!failing) return 'all of them'
    const [yours, definition] = [rocAuc([...failing]), byPairs(failing)]
    return { rows: failing.length, yours, definition }
  },
  { equals: 'all of them' },
)

show.check(
  'sorts the rows instead of going through the pairs',
  () => {
    let reads = 0
    const list = draw(2000, 500).map(({ label, score }) => ({
      label,
      get score() {
        reads++
        return score
      },
    }))
    rocAuc(list)
    return { 'reads of a score, a row': Math.round(reads / list.length) }
  },
  {
    is: 'at most 200 reads of a score for each of 2,000 rows',
    passes: (seen) => seen['reads of a score, a row'] <= 200,
  },
)
