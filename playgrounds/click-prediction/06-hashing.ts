// Two words, one weight
// The same model with its words hashed into smaller and smaller tables, against a dictionary in which no two words meet, in four worlds.
// Budget: 15 s
import {
  logisticRegression,
  meanInterval,
  sparseMatrix,
} from 'shortlist/ml'
import { show } from 'shortlist/show'
import { column } from './hash.ts'
import { trueEntropy } from './judging.ts'
import { openSite } from './site.ts'
import { wordsOf } from './words.ts'

const SIZES = [64, 256, 1024, 4096, 32_768]
const worlds = [1, 2, 3, 4].map((seed) => {
  const { world, log, future } = openSite({ seed })
  const words = (some: typeof log) =>
    some.impressions.map((one) => wordsOf(world, one, { crosses: true }))
  const learned = words(log)
  const asked = words(future)
  const all = [...new Set([...learned, ...asked].flat())]
  const entropy = (columns: Map<string, number>, size: number) => {
    const rows = (some: string[][]) =>
      sparseMatrix(
        some.map((row) => ({
          indices: row.map((word) => columns.get(word)!),
        })),
        size,
      )
    const model = logisticRegression.fit(rows(learned), log.clicked, {
      solver: 'ftrl',
      l2: 1,
    })
    return trueEntropy(
      future.chance,
      logisticRegression.predictProbability(model, rows(asked)),
    )
  }
  const dictionary = new Map(all.map((word, i) => [word, i]))
  const exact = entropy(dictionary, all.length)
  return SIZES.map((size) => {
    const columns = new Map(all.map((word) => [word, column(word, size)]))
    const counts = new Map<number, number>()
    for (const one of columns.values()) {
      counts.set(one, (counts.get(one) ?? 0) + 1)
    }
    const met = all.filter((word) => counts.get(columns.get(word)!)! > 1)
    return {
      words: all.length,
      met: met.length / all.length,
      lost: entropy(columns, size) - exact,
    }
  })
})
const rows = SIZES.map((size, i) => {
  const over = (key: 'words' | 'met' | 'lost') =>
    meanInterval(worlds.map((world) => world[i][key]))
  const lost = over('lost')
  return {
    size,
    load: over('words').mean / size,
    met: over('met').mean,
    expected: 1 - Math.exp(-over('words').mean / size),
    lost: lost.mean,
    low: lost.low,
    high: lost.high,
  }
})
show.table(rows, {
  caption: 'Words of the log and of the week after it, in tables of a size',
  columns: {
    size: { title: 'Columns' },
    load: { title: 'Words a column', digits: 2 },
    met: { title: 'Words that share', format: 'percent', digits: 0 },
    expected: { title: 'Expected', format: 'percent', digits: 0 },
    lost: { title: 'Entropy lost', digits: 4 },
    low: { title: '95% over 4 worlds, from', digits: 4 },
    high: { title: 'to', digits: 4 },
  },
})
show.plot({
  title: 'What collisions cost',
  x: { label: 'Columns', scale: 'log' },
  y: { label: 'Normalized entropy lost' },
  marks: [
    { mark: 'band', rows, x: 'size', low: 'low', high: 'high' },
    { mark: 'line', rows, x: 'size', y: 'lost' },
  ],
  alt: `Entropy lost against a dictionary: ${rows.map(({ size, lost }) => `${lost.toFixed(3)} with ${size} columns`).join(', ')}.`,
})
