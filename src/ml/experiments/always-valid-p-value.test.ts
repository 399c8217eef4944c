import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { alwaysValidPValue } from './always-valid-p-value.ts'
import { welchTTest } from './welch-t-test.ts'

const EXPERIMENTS = 300
const PAIRS = 1500

function outcomes(seed: number, mean: number): number[] {
  const random = createRandom(seed)
  return Array.from({ length: PAIRS }, () => random.normal(mean, 1))
}

describe('alwaysValidPValue', () => {
  test('is the mixture likelihood ratio turned over', () => {
    // By hand after four pairs: d = 2, both variances 4/3, V = (4/3 + 4/3) / 4 = 2/3, τ² = 1/3.
    const control = Object.freeze([0, 2, 0, 2])
    const treatment = Object.freeze([2, 4, 2, 4])
    const pValues = alwaysValidPValue(control, treatment, {
      mixtureVariance: 1 / 3,
      minimumPairs: 4,
    })
    const ratio = Math.sqrt(2 / 3) * Math.exp(((1 / 3) * 4) / (2 * (2 / 3)))
    expect([...pValues]).toEqual([1, 1, 1, expect.closeTo(1 / ratio, 14)])
  })

  test('never rises and stays in [0, 1]', () => {
    const pValues = alwaysValidPValue(outcomes(1, 0), outcomes(2, 0.1), { mixtureVariance: 0.01 })
    expect(pValues).toHaveLength(PAIRS)
    for (let index = 1; index < PAIRS; index++) {
      expect(pValues[index]).toBeLessThanOrEqual(pValues[index - 1]!)
      expect(pValues[index]).toBeGreaterThanOrEqual(0)
    }
    expect(pValues[0]).toBe(1)
  })

  test.each([0.001, 0.01, 0.1, 1])(
    'looked at after every pair raises at most 5%% false alarms, with τ² = %d',
    (mixtureVariance) => {
      let alarms = 0
      for (let seed = 0; seed < EXPERIMENTS; seed++) {
        const pValues = alwaysValidPValue(outcomes(2 * seed, 0), outcomes(2 * seed + 1, 0), {
          mixtureVariance,
        })
        if (pValues.at(-1)! <= 0.05) alarms++
      }
      expect(alarms / EXPERIMENTS).toBeLessThanOrEqual(0.05)
    },
  )

  test('an ordinary p-value looked at every hundred pairs raises many', () => {
    let alarms = 0
    for (let seed = 0; seed < EXPERIMENTS; seed++) {
      const [control, treatment] = [outcomes(2 * seed, 0), outcomes(2 * seed + 1, 0)]
      for (let pairs = 100; pairs <= PAIRS; pairs += 100) {
        if (welchTTest(control.slice(0, pairs), treatment.slice(0, pairs)).pValue > 0.05) continue
        alarms++
        break
      }
    }
    expect(alarms / EXPERIMENTS).toBeGreaterThan(0.12)
  })

  test('finds an effect of the size it looks out for', () => {
    let found = 0
    for (let seed = 0; seed < 100; seed++) {
      const options = { mixtureVariance: 0.04 }
      const pValues = alwaysValidPValue(outcomes(2 * seed, 0), outcomes(2 * seed + 1, 0.2), options)
      if (pValues.at(-1)! < 0.05) found++
    }
    expect(found).toBeGreaterThan(95)
  })

  test('stays at 1 while the outcomes do not vary', () => {
    const zeros = Array<number>(50).fill(0)
    expect([...alwaysValidPValue(zeros, zeros, { mixtureVariance: 1 })]).toEqual(zeros.map(() => 1))
    expect(alwaysValidPValue([], [], { mixtureVariance: 1 })).toHaveLength(0)
  })

  test.each([
    [[1], [1, 2], { mixtureVariance: 1 }, 'control and treatment differ in length: 1 and 2'],
    [[1], [NaN], { mixtureVariance: 1 }, 'treatment[0] is NaN; expected a finite number'],
    [[1], [1], { mixtureVariance: 0 }, 'mixtureVariance is 0; expected a number above 0'],
    [
      [1],
      [1],
      { mixtureVariance: 1, minimumPairs: 0 },
      'minimumPairs is 0; expected an integer of at least 1',
    ],
  ])('refuses %j, %j, %j', (control, treatment, options, message) => {
    expect(() => alwaysValidPValue(control, treatment, options)).toThrow(new RangeError(message))
  })
})
