// Two ways to test on the wrong day
// Three splits beside each other, in three worlds: labels as of the launch, labels of today, and clicks of the last two weeks.
// Budget: 10 s
import { logLoss } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { testRatio, testRows } from './contest.ts'
import { meanOf } from './judge.ts'
import { delayModel, naive } from './learners.ts'
import { openMarket } from './log.ts'
import { TODAY } from './world.ts'
import type { Split } from './split.ts'

const past = TODAY - 49
const late = TODAY - 14
const splits: { name: string; plan: Split }[] = [
  {
    name: 'as of the launch, ripe labels',
    plan: {
      launch: past,
      trainAsOf: past,
      test: [past, past + 14],
      testAsOf: TODAY,
    },
  },
  {
    name: 'learns from labels of today',
    plan: {
      launch: past,
      trainAsOf: TODAY,
      test: [past, past + 14],
      testAsOf: TODAY,
    },
  },
  {
    name: 'tested on unripe labels',
    plan: {
      launch: late,
      trainAsOf: late,
      test: [late, TODAY],
      testAsOf: TODAY,
    },
  },
]
const markets = [1, 2, 3].map((seed) => openMarket({ seed }, 0))
const rows = splits.map(({ name, plan }, i) => {
  show.progress('Splits', i, splits.length)
  const [plain, modeled] = [naive, delayModel].map((learn) =>
    markets.map(({ log }) => {
      const judged = testRows(log, plan, learn)
      const labels = judged.map(({ label }) => label)
      return {
        ratio: testRatio(judged),
        loss: logLoss(
          labels,
          judged.map(({ p }) => p),
        ),
      }
    }),
  )
  return {
    name,
    plain: meanOf(plain.map(({ ratio }) => ratio)),
    modeled: meanOf(modeled.map(({ ratio }) => ratio)),
    // In thousandths, above 0 if the delay model is better.
    gain: 1000 * meanOf(plain.map(({ loss }, w) => loss - modeled[w].loss)),
  }
})
show.table(rows, {
  caption: 'Expected over counted conversions in the test, three worlds',
  columns: {
    name: { title: 'Split' },
    plain: { title: 'Not yet is no', digits: 2 },
    modeled: { title: 'Delay modeled', digits: 2 },
    gain: {
      title: 'Log loss won by modeling the delay, thousandths',
      digits: 1,
    },
  },
})
