import { readFileSync } from 'node:fs'
import { units } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { numbersOf } from './numbers.ts'
import { assumptions as a } from './scale.ts'

const n = numbersOf(a)

test('the numbers are those of the arithmetic done by hand', () => {
  expect(n.mean.value).toBeCloseTo((50e6 * 8) / 86_400, 6)
  expect(n.peak.value).toBeCloseTo((3 * 50e6 * 8) / 86_400, 6)
  expect(n.inFlight.value).toBeCloseTo(0.15 * n.peak.value, 6)
  expect(n.cores).toBeCloseTo(300 * 1e-4 * n.peak.value, 6)
  expect(n.vectors.value).toBe(20e6 * 128 * 4)
  expect(n.rows.value).toBeCloseTo(50e6 * 8 * 30 * 10, -3)
  expect(n.log.value).toBeCloseTo(n.rows.value * 1000, -6)
})

test('no machine can score every item for a request; an index is needed', () => {
  expect(units.ratio(n.everything, a.latency)).toBeGreaterThan(1000)
  expect(units.ratio(n.heavy, a.latency)).toBeLessThan(1)
})

test('codes are much smaller than vectors, a graph a little larger', () => {
  expect(n.codes.value).toBeLessThan(n.vectors.value / 20)
  expect(n.graph.value).toBeGreaterThan(n.vectors.value)
  expect(n.graph.value).toBeLessThan(1.5 * n.vectors.value)
})

test('what does not enter a result does not move it', () => {
  const more = numbersOf({ ...a, items: units.scale(a.items, 2) })
  expect(more.cores).toBe(n.cores)
  expect(more.rows.value).toBe(n.rows.value)
})

const page = (name: string) =>
  readFileSync(
    new URL(`../../docs/framework/${name}.mdx`, import.meta.url),
    'utf8',
  )

test('the session on the first page fills 45 minutes, and every step agrees', () => {
  const minutesIn = (text: string) =>
    [...text.matchAll(/^\| (\d+)–(\d+) +\| (.+?) +\|/gm)].map(
      ([, from, to, step]) => ({ from: +from, to: +to, step }),
    )
  const [before, sheet] = page('index').split('## The sheet')
  const session = minutesIn(before)
  expect(session).toHaveLength(8)
  session.forEach(({ from, to }, i) => {
    expect(from).toBe(i === 0 ? 0 : session[i - 1].to)
    expect(to).toBeGreaterThan(from)
  })
  expect(session.at(-1)!.to).toBe(45)
  for (const { from, to, step } of session.slice(0, -1)) {
    const name = /\]\((\w+)\/\)/.exec(step)![1]
    expect(page(name)).toContain(`**Minutes ${from} to ${to}.**`)
  }
  const times = (rows: typeof session) =>
    rows.map(({ from, to }) => [from, to])
  expect(times(minutesIn(sheet))).toEqual(times(session))
})
