// Two lists in one
// Your fusion on lists whose scores are known, on 200 random pairs, and on 300 queries that two searches answer.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { fuse } from './fuse.ts'
import { createQueries, found } from './world.ts'

const within = 1e-9
const scoreOf = (id: string, words: string[], vectors: string[], k = 60) =>
  fuse(words, vectors, k).find((item) => item.id === id)?.score ??
  'not there'

show.check(
  'first place in one list is worth 1 / 61',
  () => scoreOf('a', ['a', 'b'], ['c', 'd']),
  { equals: 1 / 61, within },
)
show.check(
  'an item of both lists gets the sum: places 1 and 3',
  () => scoreOf('a', ['a', 'b'], ['c', 'd', 'a']),
  { equals: 1 / 61 + 1 / 63, within },
)
show.check(
  'an item that one list lacks gets nothing from that list',
  () => scoreOf('b', ['a', 'b'], ['a', 'c']),
  { equals: 1 / 62, within },
)
show.check(
  'two lists that agree beat one that is sure',
  () => fuse(['a', 'x', 'b'], ['c', 'y', 'b'])[0]?.id,
  { equals: 'b' },
)
show.check(
  'if one search finds nothing, the other list stays as it is',
  () =>
    [fuse(['a', 'b', 'c'], []), fuse([], ['c', 'a'])].map((fused) =>
      fused.map(({ id }) => id).join(' '),
    ),
  { equals: ['a b c', 'c a'] },
)
show.check(
  'k is an argument: at k = 0 second and third place make 5/6',
  () => scoreOf('a', ['x', 'a'], ['y', 'z', 'a'], 0),
  { equals: 5 / 6, within },
)

const random = createRandom(11)
const letters = [...'abcdefghijkl']
const draw = () => random.shuffle(letters).slice(0, random.integer(0, 9))
const pairs = Array.from({ length: 200 }, () => [draw(), draw()])
show.check(
  'on 200 random pairs every item is there once, the largest score first',
  () =>
    pairs.filter(([words, vectors]) => {
      const fused = fuse([...words], [...vectors])
      const ids = fused.map(({ id }) => id)
      const all = new Set([...words, ...vectors])
      return !(
        ids.length === all.size &&
        ids.every((id) => all.delete(id)) &&
        fused.every(
          ({ score }, i) => i === 0 || score <= fused[i - 1].score,
        )
      )
    }).length,
  { equals: 0 },
)
show.check(
  'and the scores are those of the formula',
  () =>
    pairs.filter(([words, vectors]) =>
      letters.some((id) => {
        const terms = [words, vectors].flatMap((list) =>
          list.flatMap((other, i) => (other === id ? [1 / (61 + i)] : [])),
        )
        if (terms.length === 0) return false
        const wanted = terms.reduce((sum, term) => sum + term, 0)
        const seen = scoreOf(id, words, vectors)
        return typeof seen !== 'number' || Math.abs(seen - wanted) > within
      }),
    ).length,
  { equals: 0 },
)

const queries = createQueries(3)
const lists = [
  { list: 'words alone', shares: found(queries, ({ words }) => words) },
  {
    list: 'vectors alone',
    shares: found(queries, ({ vectors }) => vectors),
  },
  {
    list: 'yours',
    shares: found(queries, ({ words, vectors }) => {
      try {
        return fuse(words, vectors).map(({ id }) => id)
      } catch {
        return []
      }
    }),
  },
]
show.table(
  lists.map(({ list, shares }) => ({ list, found: shares })),
  {
    caption: 'Queries whose product is among the first ten',
    columns: {
      list: { title: 'List' },
      found: { title: 'Found', format: 'percent', best: 'higher' },
    },
  },
)
