import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chiSquareCdf,
  chiSquareSurvival,
  logGamma,
  meanAndVariance,
  normalCdf,
  normalQuantile,
  quantileSorted,
  regularizedBeta,
  regularizedGammaP,
  regularizedGammaQ,
  studentTCdf,
  studentTQuantile,
} from './index.ts'

/** Equal to within a relative difference, which also judges far tails. */
function expectRelative(actual: number, expected: number, tolerance = 1e-12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected))
}

// All tables below: SciPy 1.17.1 (scipy.special and scipy.stats).

describe('logGamma', () => {
  test.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [1.5, -0.12078223763524526],
    [3.7, 1.428072326665388],
    [10, 12.801827480081469],
    [171, 706.5730622457875],
    [1e8, 1742068066.1038349],
  ])('at %d agrees with SciPy', (x, expected) => {
    expectRelative(logGamma(x), expected, 2e-14)
  })

  test('is ln (n - 1)! at integers, 0 at 1 and 2', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14)
    expect(logGamma(2)).toBeCloseTo(0, 14)
    expectRelative(logGamma(11), Math.log(3628800), 1e-14)
  })

  test('is Infinity at 0 and NaN below', () => {
    expect(logGamma(0)).toBe(Infinity)
    expect(logGamma(-1)).toBe(NaN)
  })
})

describe('regularizedGammaP and regularizedGammaQ', () => {
  test.each([
    [0.5, 0.1, 0.6547208460185768, 0.34527915398142317],
    [1, 2, 0.1353352832366127, 0.8646647167633873],
    [3, 10, 0.0027693957155115775, 0.9972306042844884],
    [50, 40, 0.9296649333406051, 0.07033506665939494],
    [0.5, 400, 5.395865611607819e-176, 1],
  ])('at (%d, %d) agree with SciPy', (a, x, upper, lower) => {
    expectRelative(regularizedGammaQ(a, x), upper)
    expectRelative(regularizedGammaP(a, x), lower)
  })

  test('are 1 and 0 from 0 on, 0 and 1 at infinity', () => {
    expect([regularizedGammaQ(2, 0), regularizedGammaP(2, 0)]).toEqual([1, 0])
    expect([regularizedGammaQ(2, Infinity), regularizedGammaP(2, Infinity)]).toEqual([0, 1])
  })
})

describe('regularizedBeta', () => {
  test.each([
    [0.001, 0.5, 0.5, 0.020135041633377492],
    [0.3, 1, 3, 0.657],
    [0.77, 5, 0.3, 0.061698064801479095],
    [0.5, 50, 60, 0.8309072939016693],
    [0.99, 2, 2, 0.999702],
  ])('at (%d, %d, %d) agrees with SciPy', (x, a, b, expected) => {
    expectRelative(regularizedBeta(x, a, b), expected)
  })

  test('is 0 and 1 at the ends', () => {
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1])
  })
})

describe('normalCdf', () => {
  test.each([
    [-37, 5.7255712225239266e-300],
    [-10, 7.61985302416047e-24],
    [-3, 0.0013498980316300933],
    [-1.96, 0.024997895148220435],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [6, 0.9999999990134123],
  ])('at %d agrees with SciPy', (z, expected) => {
    expectRelative(normalCdf(z), expected, 1e-12)
  })

  test('is 0 and 1 at the infinities', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1])
  })

  test('rises', () => {
    const z = fc.double({ min: -8, max: 8, noNaN: true })
    fc.assert(
      fc.property(z, fc.double({ min: 1e-6, max: 1, noNaN: true }), (z, step) => {
        expect(normalCdf(z + step)).toBeGreaterThanOrEqual(normalCdf(z))
      }),
    )
  })
})

describe('normalQuantile', () => {
  test.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [0.01, -2.3263478740408408],
    [0.025, -1.9599639845400545],
    [0.2, -0.8416212335729142],
    [0.4, -0.2533471031357997],
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.999999, 4.753424308817087],
  ])('at %d agrees with SciPy', (share, expected) => {
    expectRelative(normalQuantile(share), expected)
  })

  test('is the inverse of normalCdf', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
        expectRelative(normalCdf(normalQuantile(share)), share, 1e-11)
      }),
    )
  })

  test('is infinite at 0 and 1, NaN outside', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([
      NaN,
      NaN,
      NaN,
    ])
  })
})

describe('studentTCdf', () => {
  test.each([
    [-50, 1, 0.006365349100972797],
    [-5, 2, 0.018874775675311862],
    [-2, 5, 0.050969739414929174],
    [-0.5, 0.5, 0.37865903646471827],
    [0, 3, 0.5],
    [0.3, 30.5, 0.6168938258484777],
    [2.5, 1000, 0.9937107160994546],
    [7, 5, 0.9995416262428009],
  ])('at %d with %d degrees of freedom agrees with SciPy', (t, degreesOfFreedom, expected) => {
    expectRelative(studentTCdf(t, degreesOfFreedom), expected)
  })

  test('tends to the normal distribution', () => {
    expect(studentTCdf(-1.5, 1e6)).toBeCloseTo(normalCdf(-1.5), 6)
  })
})

describe('studentTQuantile', () => {
  test.each([
    [1e-6, 2, -707.1057205259339],
    [0.025, 1, -12.706204736174705],
    [0.025, 5, -2.5705818356363155],
    [0.3, 30.5, -0.5299261509326111],
    [0.5, 7, 0],
    [0.8, 1000, 0.8419808221624288],
    [0.995, 5, 4.032142983555228],
  ])('at %d with %d degrees of freedom agrees with SciPy', (share, degreesOfFreedom, expected) => {
    expectRelative(studentTQuantile(share, degreesOfFreedom), expected, 1e-11)
  })

  test('is infinite at 0 and 1, NaN outside', () => {
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, Infinity])
    expect(studentTQuantile(2, 3)).toBe(NaN)
  })
})

describe('chiSquareCdf and chiSquareSurvival', () => {
  test.each([
    [0.1, 1, 0.24817036595415076, 0.7518296340458492],
    [3.841, 1, 0.9499863162360432, 0.050013683763956804],
    [1, 2, 0.3934693402873665, 0.6065306597126334],
    [10, 3, 0.9814338645369568, 0.01856613546304325],
    [50, 10, 0.9999997330916575, 2.669083424904495e-7],
    [90, 100, 0.24680203440017026, 0.7531979655998298],
  ])('at %d with %d degrees of freedom agree with SciPy', (value, degrees, below, above) => {
    expectRelative(chiSquareCdf(value, degrees), below)
    expectRelative(chiSquareSurvival(value, degrees), above)
  })
})

describe('quantileSorted', () => {
  // numpy.quantile's documentation page: the quantiles of 10, 7, 4, 3, 2, 1 at 0.5 is 3.5.
  test('interpolates linearly between the two nearest values', () => {
    const sorted = Object.freeze([1, 2, 3, 4, 7, 10])
    expect(quantileSorted(sorted, 0.5)).toBe(3.5)
    expect(quantileSorted(sorted, 0.9)).toBe(8.5)
    expect([quantileSorted(sorted, 0), quantileSorted(sorted, 1)]).toEqual([1, 10])
  })

  test('is the only value of one, and NaN of none', () => {
    expect(quantileSorted([4], 0.3)).toBe(4)
    expect(quantileSorted([], 0.3)).toBe(NaN)
  })
})

describe('meanAndVariance', () => {
  test('divides squared deviations by n - 1', () => {
    // By hand: mean 5, squared deviations 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32.
    expect(meanAndVariance(Object.freeze([2, 4, 4, 4, 5, 5, 7, 9]))).toEqual({
      mean: 5,
      variance: 32 / 7,
    })
  })

  test('keeps its precision far from 0', () => {
    expect(meanAndVariance([1e9 + 1, 1e9 + 2, 1e9 + 3]).variance).toBe(1)
  })

  test('has no variance for fewer than two values', () => {
    expect(meanAndVariance([3])).toEqual({ mean: 3, variance: NaN })
    expect(meanAndVariance([])).toEqual({ mean: NaN, variance: NaN })
  })
})
