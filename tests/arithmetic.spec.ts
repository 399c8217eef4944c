/** Arithmetic of a program has the same bits in the reader's engine as in the one that built the pages. */
import { runInNode } from '../src/runtime/node/run-in-node.ts'
import { expect, test } from './hostile/fixture.ts'
import { runProgram } from './hostile/host-page.ts'

/** A digest of the bits that each function of Math gives for numbers of every size. */
const CODE = `
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'

const random = createRandom(1)
const numbers = Float64Array.from({ length: 20_000 }, (_, place) =>
  place % 2 ? random.uniform(-20, 20) : random.normal() * 2 ** random.integer(-300, 300))
for (const name of Object.getOwnPropertyNames(Math)) {
  const given = Math[name as 'exp']
  if (typeof given !== 'function' || name === 'sumPrecise' || name === 'f16round') continue
  const results = numbers.map((x, place) => (given as (...x: number[]) => number)(x, numbers[place - 1] ?? 1))
  let digest = 0
  for (const word of new Uint32Array(results.map((x) => (x !== x ? NaN : x)).buffer)) {
    digest = (Math.imul(digest ^ word, 0x9e3779b1) + 1) | 0
  }
  show.value(name, digest)
}
`

test('every function of Math gives the bits it gave when the site was built', async ({
  sandbox: { page },
}) => {
  const { report } = await runInNode(CODE)
  expect(report.length).toBeGreaterThan(30)
  const heard = await runProgram(page, { 'a.ts': CODE })
  expect(heard.report).toEqual(report)
})
