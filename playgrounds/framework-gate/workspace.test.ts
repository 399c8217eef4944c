import { expect, test } from 'vitest'
import { gate } from './gate.ts'
import { isGood, kinds, night, type Kind } from './world.ts'

const SEEDS = Array.from({ length: 30 }, (_, i) => 100 + i)
const ROWS = 2000
const share = (some: boolean[]) => some.filter(Boolean).length / some.length
const blockedBy = (kind: Kind, reason?: string) =>
  share(
    SEEDS.map((seed) => {
      const { candidate, champion } = night(kind, ROWS, seed)
      const why = gate(candidate, champion)
      return reason ? why.includes(reason) : why.length > 0
    }),
  )

test('the gate stops nearly all bad candidates and few good ones', () => {
  for (const kind of Object.keys(kinds) as Kind[]) {
    if (isGood(kind)) expect(blockedBy(kind)).toBeLessThan(0.3)
    else expect(blockedBy(kind)).toBeGreaterThan(0.85)
  }
})

test('calibration sees what AUC does not', () => {
  const kind = 'odds doubled'
  expect(blockedBy(kind, 'calibration')).toBe(1)
  const auc = SEEDS.map((seed) => {
    const { candidate, champion } = night(kind, ROWS, seed)
    return candidate.auc() - champion.auc()
  })
  const mean = auc.reduce((sum, one) => sum + one, 0) / auc.length
  expect(Math.abs(mean)).toBeLessThan(0.01)
})

test('without tolerance a gate blocks every other good candidate, and with it few once rows are many', () => {
  const differences = (rows: number) =>
    SEEDS.map((seed) => {
      const { candidate, champion } = night('just as good', rows, seed)
      return candidate.entropy - champion.entropy
    })
  const few = differences(500)
  const many = differences(6000)
  expect(share(many.map((one) => one > 0))).toBeGreaterThan(0.25)
  expect(share(many.map((one) => one > 0))).toBeLessThan(0.75)
  expect(share(many.map((one) => one > 0.02))).toBeLessThan(0.1)
  expect(share(few.map((one) => one > 0.02))).toBeGreaterThan(
    share(many.map((one) => one > 0.02)),
  )
})
