import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import type { ClickLog } from './click-log.ts'
import { positionBiasModel } from './position-bias-model.ts'

const { fit, connectedPositions, predictProbability } = positionBiasModel

/** A log with exactly so many clicks of so many impressions for each item and position. */
function logOf(cells: { item: number; position: number; shown: number; clicked: number }[]) {
  const rows = cells.flatMap(({ item, position, shown, clicked }) =>
    Array.from({ length: shown }, (_, i) => [item, position, i < clicked ? 1 : 0]),
  )
  return {
    items: rows.map(([item]) => item),
    positions: rows.map(([, position]) => position),
    clicks: rows.map(([, , click]) => click),
  }
}

/** Every item at every position, clicked exactly as often as the model says. */
function exactLog(examination: number[], attractiveness: number[], shown: number): ClickLog {
  return logOf(
    examination.flatMap((e, position) =>
      attractiveness.map((a, item) => ({
        item,
        position,
        shown,
        clicked: Math.round(shown * e * a),
      })),
    ),
  )
}

/** Mean log-likelihood of an impression, from the definition. */
function likelihoodOf(log: ClickLog, probabilityOf: (item: number, position: number) => number) {
  let sum = 0
  for (let row = 0; row < log.items.length; row++) {
    const probability = probabilityOf(log.items[row], log.positions[row])
    sum += Math.log(log.clicks[row] === 1 ? probability : 1 - probability)
  }
  return sum / log.items.length
}

describe('positionBiasModel.fit', () => {
  test('finds the truth where the log agrees with it exactly', () => {
    // Click rates that are products have a likelihood whose maximum is at those products.
    const examination = [1, 0.5, 0.25]
    const attractiveness = [0.8, 0.4, 0.08]
    const model = fit(exactLog(examination, attractiveness, 100))
    model.examination.forEach((e, p) => expect(e).toBeCloseTo(examination[p], 3))
    model.attractiveness.forEach((a, i) => expect(a).toBeCloseTo(attractiveness[i], 3))
    expect(model.examination[0]).toBe(1)
    expect(model.converged).toBe(true)
  })

  test('compares positions through a chain of items', () => {
    // No item was shown at the first and the third position.
    const log = logOf([
      { item: 0, position: 0, shown: 100, clicked: 60 },
      { item: 0, position: 1, shown: 100, clicked: 30 },
      { item: 1, position: 1, shown: 100, clicked: 40 },
      { item: 1, position: 2, shown: 100, clicked: 20 },
    ])
    const { examination, attractiveness } = fit(log)
    ;[1, 0.5, 0.25].forEach((e, p) => expect(examination[p]).toBeCloseTo(e, 3))
    ;[0.6, 0.8].forEach((a, i) => expect(attractiveness[i]).toBeCloseTo(a, 3))
  })

  test('recovers position bias that plain click rates confuse with attractiveness', () => {
    const random = createRandom(4)
    const truth = { examination: [1, 0.6, 0.4, 0.2], attractiveness: [0.7, 0.5, 0.4, 0.3, 0.2] }
    const rows = Array.from({ length: 40_000 }, () => {
      // A ranker that mostly puts the better items first.
      const item = random.integer(0, 5)
      const position = Math.min(3, Math.max(0, Math.round(item * 0.75 + random.normal(0, 1))))
      const chance = truth.examination[position] * truth.attractiveness[item]
      return { item, position, click: random.bernoulli(chance) ? 1 : 0 }
    })
    const log = {
      items: rows.map(({ item }) => item),
      positions: rows.map(({ position }) => position),
      clicks: rows.map(({ click }) => click),
    }
    const { examination } = fit(log)
    const rateAt = (p: number) => {
      const shown = rows.filter(({ position }) => position === p)
      return shown.filter(({ click }) => click === 1).length / shown.length
    }
    truth.examination.forEach((e, p) => {
      expect(Math.abs(examination[p] - e)).toBeLessThan(0.05)
      if (p > 0) expect(rateAt(p) / rateAt(0)).toBeLessThan(e * 0.95)
    })
  })

  test('reports the likelihood of its own probabilities, no less than that of others', () => {
    const cell = fc.record({
      shown: fc.integer({ min: 1, max: 20 }),
      share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
        const log = logOf(
          cells.map(({ shown, share }, i) => ({
            item: i % 2,
            position: Math.floor(i / 2),
            shown: shown + 1,
            clicked: Math.max(1, Math.floor(share * shown)),
          })),
        )
        const model = fit(log)
        const own = likelihoodOf(log, (i, p) => model.examination[p] * model.attractiveness[i])
        expect(model.logLikelihood).toBeCloseTo(own, 6)
        // A maximum: no small change of one parameter does better (within [0, 1]).
        for (let p = 1; p < 3; p++) {
          for (const factor of [0.98, 1.02]) {
            const changed = model.examination.with(p, model.examination[p] * factor)
            const highest = changed[p] * Math.max(...model.attractiveness)
            if (highest >= 1 || changed[p] > Math.max(...model.examination)) continue
            const other = likelihoodOf(log, (i, q) => changed[q] * model.attractiveness[i])
            expect(other).toBeLessThanOrEqual(own + 1e-6)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('never loses likelihood from round to round', () => {
    const log = exactLog([1, 0.3], [0.9, 0.1], 20)
    let before = -Infinity
    for (let maxIterations = 1; maxIterations < 30; maxIterations++) {
      const { logLikelihood } = fit(log, { maxIterations })
      expect(logLikelihood).toBeGreaterThanOrEqual(before)
      before = logLikelihood
    }
  })

  test('gives NaN for a number that no item has', () => {
    const { attractiveness } = fit({ items: [2, 2], positions: [0, 0], clicks: [1, 0] })
    expect(attractiveness[0]).toBeNaN()
    expect(attractiveness[2]).toBeCloseTo(0.5, 6)
  })

  test('reads frozen columns and reports progress', () => {
    const { items, positions, clicks } = exactLog([1, 0.5], [0.5, 0.4], 10)
    const frozen = { items, positions, clicks }
    for (const column of Object.values(frozen)) Object.freeze(column)
    const onProgress = vi.fn()
    fit(frozen, { maxIterations: 50, tolerance: 1e-300, onProgress })
    expect(onProgress).toHaveBeenCalledWith(1, 50)
  })

  test('refuses a log that keeps every item in its place, with the groups', () => {
    const log = { items: [0, 1, 0, 1], positions: [0, 1, 0, 1], clicks: [1, 1, 0, 0] }
    expect(() => fit(log)).toThrow(
      new RangeError(
        'positions fall into groups that no clicked item connects: 0 | 1; expected one group',
      ),
    )
  })

  test('names what is wrong', () => {
    const log = { items: [0, 0], positions: [0, 1], clicks: [1, 0] }
    expect(() => fit({ items: [], positions: [], clicks: [] })).toThrow('items is empty')
    expect(() => fit({ ...log, clicks: [1, 2] })).toThrow('clicks[1] is 2; expected 0 or 1')
    expect(() => fit({ ...log, clicks: [1] })).toThrow('items and clicks differ in length: 2 and 1')
    expect(() => fit({ ...log, items: [0, -1] })).toThrow('items[1] is -1; expected an integer')
    expect(() => fit({ ...log, positions: [0, 0.5] })).toThrow('positions[1] is 0.5; expected an')
    expect(() => fit(log, { maxIterations: 0 })).toThrow('maxIterations is 0; expected')
    expect(() => fit(log, { tolerance: 0 })).toThrow('tolerance is 0; expected a number above 0')
  })
})

describe('positionBiasModel.connectedPositions', () => {
  test('joins positions through items that were clicked, and only those', () => {
    const log = { items: [0, 0, 1, 1, 2], positions: [0, 2, 1, 3, 3], clicks: [0, 1, 0, 0, 1] }
    // Item 1 was shown at 1 and 3 but never clicked: that says nothing of either.
    expect(connectedPositions(log)).toEqual([[0, 2], [1], [3]])
  })

  test('has a position that nobody was shown stand alone', () => {
    expect(connectedPositions({ items: [0, 0], positions: [0, 2], clicks: [1, 1] })).toEqual([
      [0, 2],
      [1],
    ])
  })

  test('parts all positions into groups, equal to those of a search through the items', () => {
    const row = fc.tuple(fc.nat(4), fc.nat(5), fc.nat(1))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const groups = connectedPositions({
          items: rows.map(([item]) => item),
          positions: rows.map(([, position]) => position),
          clicks: rows.map(([, , click]) => click),
        })
        const count = Math.max(...rows.map(([, position]) => position)) + 1
        const everything = Array.from({ length: count }, (_, p) => p)
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual(everything)
        const clicked = new Set(rows.filter(([, , click]) => click).map(([item]) => item))
        const reach = (start: number) => {
          const seen = new Set([start])
          for (let grown = true; grown;) {
            const size = seen.size
            for (const [item, position] of rows) {
              if (!clicked.has(item) || !seen.has(position)) continue
              for (const other of rows) if (other[0] === item) seen.add(other[1])
            }
            grown = seen.size > size
          }
          return [...seen].sort((a, b) => a - b)
        }
        for (const group of groups) expect(group).toEqual(reach(group[0]))
      }),
    )
  })
})

describe('positionBiasModel.predictProbability', () => {
  test('multiplies, and refuses what the model does not know', () => {
    const model = fit(exactLog([1, 0.5], [0.6, 0.2], 100))
    const predicted = predictProbability(model, [0, 0, 1, 1], [0, 1, 0, 1])
    ;[0.6, 0.3, 0.2, 0.1].forEach((p, row) => expect(predicted[row]).toBeCloseTo(p, 4))
    expect(() => predictProbability(model, [2], [0])).toThrow('items[0] is 2; expected an item of')
    expect(() => predictProbability(model, [0], [2])).toThrow('positions[0] is 2; expected a pos')
    expect(() => predictProbability(model, [0], [])).toThrow('differ in length: 1 and 0')
  })
})
