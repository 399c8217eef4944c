/** Models that compete for a launch: tested in the past, then launched. */
import { advertiserRate, ladder, learnerOf } from './ladder.ts'
import { wait, type Learner } from './learners.ts'
import { between, cameBy, type Click, type Market } from './log.ts'
import type { Judged } from './metric.ts'
import type { Split } from './split.ts'
import { TODAY } from './world.ts'

const rung = (name: string) =>
  learnerOf(ladder.find((one) => one.name === name)!)

export const contestants: { name: string; learn: Learner }[] = [
  { name: 'logistic regression', learn: rung('logistic regression') },
  { name: 'the same, a week waited', learn: wait(7) },
  { name: 'factorization machine', learn: rung('factorization machine') },
  { name: 'delay model', learn: rung('delay model') },
  {
    name: 'delay model + factorization',
    learn: rung('delay model + factorization'),
  },
]

/** What a model said of the test clicks, and what the test knows. */
export function testRows(
  log: readonly Click[],
  { launch, trainAsOf, test, testAsOf }: Split,
  learn: Learner,
): Judged[] {
  const predict = learn(log, trainAsOf, launch)
  const clicks = between(log, ...test)
  const said = predict(clicks)
  return clicks.map((click, i) => ({
    label: cameBy(click, testAsOf),
    p: said[i],
    value: click.value,
    kind: click.kind,
  }))
}

/** Learnt from all there is today, for the week to come. */
export const launched = ({ log }: Market, learn: Learner) =>
  learn(log, TODAY)
export const tableOf = ({ log }: Market) =>
  advertiserRate(log, TODAY).predict

/** Expected over real conversions among test clicks. */
export const testRatio = (rows: Judged[]) =>
  rows.reduce((sum, { p }) => sum + p, 0) /
  rows.reduce((sum, { label }) => sum + label, 0)
