// A split by users and by copies of photos
// Your split on 20 logs of taps, and on one chain in which everything hangs together.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { groupSplit, type Row } from './split.ts'
import { drawTaps } from './taps.ts'

const SHARE = 0.2
const logs = Array.from({ length: 20 }, (_, seed) => drawTaps(seed + 1))
const splits = () =>
  logs.map((rows) => ({ rows, ...groupSplit([...rows], SHARE) }))

/** How many different users, or photos, have rows on both sides. */
function onBothSides(key: keyof Row) {
  const shared = splits().map(({ rows, train, test }) => {
    const trained = new Set(train.map((number) => rows[number][key]))
    const tested = new Set(test.map((number) => rows[number][key]))
    return [...tested].filter((value) => trained.has(value)).length
  })
  return Math.max(...shared)
}

show.check(
  'every row is on exactly one side',
  () => {
    for (const { rows, train, test } of splits()) {
      const sides = rows.map(() => 0)
      for (const number of [...train, ...test]) sides[number]++
      const lost = sides.filter((count) => count === 0).length
      const twice = sides.filter((count) => count > 1).length
      if (lost + twice > 0) {
        return { 'on no side': lost, 'more than once': twice }
      }
    }
    return 'in every log'
  },
  { equals: 'in every log' },
)
show.check(
  'no user is on both sides',
  () => ({ 'users on both sides': onBothSides('user') }),
  { equals: { 'users on both sides': 0 } },
)
show.check(
  'no photo is on both sides',
  () => ({ 'photos on both sides': onBothSides('photo') }),
  { equals: { 'photos on both sides': 0 } },
)
show.check(
  'about a fifth of the rows are tested',
  () => {
    const shares = splits().map(
      ({ rows, test }) => test.length / rows.length,
    )
    return { least: Math.min(...shares), most: Math.max(...shares) }
  },
  {
    is: 'between 10% and 30% of the rows in each of 20 logs',
    passes: ({ least, most }) => least >= 0.1 && most <= 0.3,
  },
)
show.check(
  'a user and a photo with the same number are strangers',
  () => {
    // Row n: user n tapped photo n + 1. No two rows share a user, and none share a photo.
    const rows = Array.from({ length: 400 }, (_, number) => ({
      user: number,
      photo: number + 1,
    }))
    return { 'rows tested, of 400': groupSplit(rows, SHARE).test.length }
  },
  {
    is: 'between 40 and 120 rows',
    passes: (seen) => {
      const count = seen['rows tested, of 400']
      return count >= 40 && count <= 120
    },
  },
)
show.check(
  'a chain of 1,000 links stays together',
  () => {
    // User n tapped photos n and n + 1, so each user is tied to the next.
    const chain = Array.from({ length: 500 }, (_, user) => [
      { user, photo: user },
      { user, photo: user + 1 },
    ]).flat()
    const rows = createRandom(5).shuffle(chain)
    const { train, test } = groupSplit(rows, SHARE)
    return { 'smaller side': Math.min(train.length, test.length) }
  },
  { equals: { 'smaller side': 0 } },
)
