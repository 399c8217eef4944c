// A split by time, for labels that come late
// Your split on 100 logs of clicks: is anything in training that was not known when the test began?
import { show } from 'shortlist/show'
import { drawLog } from './log.ts'
import { split, type Row } from './split.ts'

const SHARE = 0.25
const logs = Array.from({ length: 100 }, (_, seed) =>
  drawLog(seed + 1, 200 + seed),
)
const splits = () =>
  logs.map((rows) => ({ rows, ...split([...rows], SHARE) }))
const ids = (rows: Row[]) => new Set(rows.map(({ id }) => id))
const start = (test: Row[]) =>
  test.reduce((first, { time }) => Math.min(first, time), Infinity)

show.check(
  'six clicks, one an hour, labels at once: the last two are the test',
  () => {
    const rows = [4, 1, 6, 2, 5, 3].map((time) => ({
      id: time,
      time,
      labelKnownAt: time,
    }))
    const { train, test } = split(rows, SHARE)
    const inOrder = (side: Row[]) => [...ids(side)].sort((a, b) => a - b)
    return { train: inOrder(train), test: inOrder(test) }
  },
  { equals: { train: [1, 2, 3, 4], test: [5, 6] } },
)
show.check(
  'no training label arrives after the test has begun',
  () => {
    const late = splits().map(({ train, test }) => {
      const begins = start(test)
      return train.filter(({ labelKnownAt }) => labelKnownAt >= begins)
        .length
    })
    return { 'late labels in training': Math.max(...late) }
  },
  { equals: { 'late labels in training': 0 } },
)
show.check(
  'rows of one instant are never cut apart',
  () => {
    const cut = splits().map(({ rows, train, test }) => {
      const inTest = ids(test)
      const begins = start(test)
      const left = rows.filter(
        ({ id, time }) => time === begins && !inTest.has(id),
      )
      const both = train.filter(({ id }) => inTest.has(id))
      return left.length + both.length
    })
    return { 'rows torn from their instant': Math.max(...cut) }
  },
  { equals: { 'rows torn from their instant': 0 } },
)

/** Where the test of a log begins, and how many rows it has, by the words of the task. */
function latest(rows: Row[]) {
  const times = [...new Set(rows.map(({ time }) => time))]
  const enough = times.filter(
    (from) =>
      rows.filter(({ time }) => time >= from).length >= rows.length * SHARE,
  )
  const begins = Math.max(...enough)
  const count = rows.filter(({ time }) => time >= begins).length
  return { begins, rows: count }
}

show.check(
  'the test begins when the latest rows do, and holds them all',
  () => {
    for (const { rows, test } of splits()) {
      const expected = latest(rows)
      const yours = { begins: start(test), rows: ids(test).size }
      if (
        yours.begins !== expected.begins ||
        yours.rows !== expected.rows ||
        test.length !== expected.rows
      ) {
        return { yours, expected }
      }
    }
    return 'in every log'
  },
  { equals: 'in every log' },
)
show.check(
  'no row is thrown away whose label was there in time',
  () => {
    const lost = splits().map(({ rows, train, test }) => {
      const kept = ids(train)
      const begins = start(test)
      return rows.filter(
        ({ id, labelKnownAt }) => labelKnownAt < begins && !kept.has(id),
      ).length
    })
    return { 'usable rows lost': Math.max(...lost) }
  },
  { equals: { 'usable rows lost': 0 } },
)
show.check(
  'leaves the log in its order',
  () => {
    const rows = drawLog(7, 50)
    const before = rows.map(({ id }) => id).join()
    split(rows, SHARE)
    return rows.map(({ id }) => id).join() === before
  },
  { equals: true },
)

const first = logs[0]
const { train, test } = split([...first], SHARE)
show.table(
  [
    { side: 'training', rows: train.length },
    { side: 'neither', rows: first.length - train.length - test.length },
    { side: 'test', rows: test.length },
  ],
  { caption: 'The first log, cut by you' },
)
