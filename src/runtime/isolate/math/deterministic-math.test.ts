/** Oracle: the engine's own functions, which are another's work and right to a few of the last digits. */
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../../ml/random/create-random.ts'
import { deterministicMath } from './deterministic-math.ts'

type Name = 'exp' | 'expm1' | 'log' | 'log1p' | 'log2' | 'log10' | 'cbrt' | 'sin' | 'cos' | 'tan'
type Inverse = 'asin' | 'acos' | 'atan' | 'sinh' | 'cosh' | 'tanh' | 'asinh' | 'acosh' | 'atanh'
type Function1 = (x: number) => number
const own = deterministicMath as Record<Name | Inverse, Function1> & Pick<Math, 'atan2' | 'hypot'>

/** How many doubles lie between two. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b)) return 0
  const [first, second] = new BigInt64Array(new Float64Array([a, b]).buffer)
  // Of different sign, or one of them no number: far apart.
  if (a !== a || b !== b || Object.is(Math.sign(a), -Math.sign(b))) return Infinity
  return Math.abs(Number(first! - second!))
}

const SPECIAL = [0, 0.5, 1, 2, 3, 22, 40, 1e-9, 1e-17, 1e-3, 1000, 1e6, 1e7, 1e15, 1e22, 1e300]
SPECIAL.push(
  Math.PI,
  Math.PI / 2,
  Math.PI / 4,
  Math.E,
  709.78,
  745,
  5e-324,
  2.2250738585072014e-308,
)
SPECIAL.push(Number.MAX_VALUE, Infinity, NaN)
const BOTH_SIGNS = SPECIAL.flatMap((x) => [x, -x])

const random = createRandom(1)
const RANGES: Record<string, () => number> = {
  'of −1 to 1': () => random.uniform(-1, 1),
  'of −30 to 30': () => random.uniform(-30, 30),
  'near 1': () => 1 + random.uniform(-1e-3, 1e-3),
  'near 0': () => random.uniform(-1e-5, 1e-5),
  'of every size': () => (random.uniform() < 0.5 ? -1 : 1) * 10 ** random.uniform(-300, 300),
}

describe.each(Object.keys(own).filter((name) => name !== 'atan2' && name !== 'hypot'))(
  '%s',
  (name) => {
    const ours = own[name as Name]
    const theirs = Math[name as Name]

    test.each(Object.keys(RANGES))('is the engine’s to three of the last digits, %s', (range) => {
      for (let times = 0; times < 20_000; times++) {
        const x = RANGES[range]!()
        if (ulps(ours(x), theirs(x)) > 3) expect([x, ours(x)]).toEqual([x, theirs(x)])
      }
    })

    test('is the engine’s at the edges', () => {
      for (const x of BOTH_SIGNS) {
        if (ulps(ours(x), theirs(x)) > 1) expect([x, ours(x)]).toEqual([x, theirs(x)])
      }
    })

    test('takes what is a number to the language', () => {
      expect(ours('0.5' as never)).toBe(ours(0.5))
      expect(ours(undefined as never)).toBeNaN()
    })
  },
)

test('atan2 is the engine’s in every quarter and at the edges', () => {
  for (const y of BOTH_SIGNS) {
    for (const x of BOTH_SIGNS) {
      if (ulps(own.atan2(y, x), Math.atan2(y, x)) > 1) {
        expect([y, x, own.atan2(y, x)]).toEqual([y, x, Math.atan2(y, x)])
      }
    }
  }
})

test('hypot is the root of the sum of squares, and neither overflows nor underflows', () => {
  expect(own.hypot()).toBe(0)
  expect(own.hypot(-2)).toBe(2)
  expect(own.hypot(3, 4)).toBe(5)
  expect(own.hypot(3e200, 4e200)).toBeCloseTo(5e200, -190)
  expect(own.hypot(3e-200, 4e-200) / 5e-200).toBeCloseTo(1, 12)
  expect(own.hypot(NaN, -Infinity)).toBe(Infinity)
  expect(own.hypot(NaN, 1)).toBeNaN()
  expect(own.hypot(5e-324)).toBe(5e-324)
  for (let times = 0; times < 20_000; times++) {
    const parts = Array.from({ length: 5 }, () => random.uniform(-30, 30))
    const direct = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0))
    expect(ulps(own.hypot(...parts), direct)).toBeLessThanOrEqual(3)
  }
})

test('what is exact is exact', () => {
  for (let power = -1074; power < 1024; power++) expect(own.log2(2 ** power)).toBe(power)
  for (let power = -307; power < 309; power++) expect(own.log10(Number(`1e${power}`))).toBe(power)
  for (let n = 0; n < 20_000; n++) expect(own.cbrt(n ** 3)).toBe(n)
  expect(own.exp(1)).toBe(Math.E)
  expect(own.log(Math.E)).toBe(1)
  expect(own.sin(Math.PI)).toBe(1.2246467991473532e-16)
  expect(own.atan2(-0, -1)).toBe(-Math.PI)
})

test('nothing of Math that the language leaves open is left to the engine', () => {
  const exact = ['abs', 'ceil', 'clz32', 'floor', 'fround', 'f16round', 'imul', 'max', 'min']
  exact.push('round', 'sign', 'sqrt', 'trunc', 'sumPrecise')
  // Replaced by the seed; and an operator besides.
  const known = new Set([...exact, 'random', 'pow', ...Object.keys(own)])
  const functions = Object.getOwnPropertyNames(Math).filter((name) => /^[a-z]/.test(name))
  expect(functions.filter((name) => !known.has(name))).toEqual([])
})
