import { badArgument } from '../checks/bad-argument.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import { sameLength } from '../checks/same-length.ts'
import { clickCells } from './click-log.ts'
import type { ClickCells, ClickLog } from './click-log.ts'

export interface PositionBiasOptions {
  /** At most so many rounds; 5,000. */
  readonly maxIterations?: number
  /** Stop when a round gains less log-likelihood an impression; 1e-12. */
  readonly tolerance?: number
  /** Called at most a hundred times, with the rounds done and the rounds there may be. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface PositionBiasModel {
  /** How likely each position is looked at, relative to the first, whose value is 1. */
  readonly examination: readonly number[]
  /** How likely each item is clicked when it stands first; NaN for a number that never occurs. */
  readonly attractiveness: readonly number[]
  /** The mean log-likelihood of an impression. */
  readonly logLikelihood: number
  readonly iterations: number
  readonly converged: boolean
}

/**
 * Fits a position-based click model (PBM) by expectation-maximization: an item is clicked when its
 * position is looked at and the item attracts.
 *
 * P(click | item, position) = examination(position) · attractiveness(item)
 *
 * Whether somebody looked at what was not clicked is unknown. Each round guesses it from the
 * parameters (E step: P(looked | no click) = e (1 - a) / (1 - e a), and likewise for attracted), then sets each parameter
 * to the share of impressions that looked, or attracted (M step). The likelihood never falls.
 *
 * Identifiability: only products e · a are seen. Their scale is fixed by examination = 1 at the first
 * position. Two positions can be compared only through items that were shown at both, directly or by
 * a chain of others: a log in which every item keeps its place cannot be fitted, whatever its size. See
 * `connectedPositions`; some shuffling of the results while logging is what it takes.
 *
 * Throws when the log is empty or malformed, or its positions are not all connected.
 *
 * Source: A. Chuklin, I. Markov and M. de Rijke, "Click models for web search", 2015, section 4.1.
 *
 * @example
 * // Item 0 has 8 clicks of 10 at the top and 4 of 10 below; item 1 has 4 of 10 and 2 of 10.
 * const items = Array.from({ length: 40 }, (_, row) => (row < 20 ? 0 : 1))
 * const positions = items.map((_, row) => Math.floor(row / 10) % 2)
 * const wins = [8, 4, 4, 2]
 * const clicks = items.map((_, row) => (row % 10 < wins[Math.floor(row / 10)] ? 1 : 0))
 * const model = positionBiasModel.fit({ items, positions, clicks })
 * model.examination // [1, 0.500]
 * model.attractiveness // [0.800, 0.400]
 */
function fit(log: ClickLog, options: PositionBiasOptions = {}): PositionBiasModel {
  const { maxIterations = 5000, tolerance = 1e-12, onProgress } = options
  positiveInteger('maxIterations', maxIterations)
  positiveNumber('tolerance', tolerance)
  const cells = clickCells(log)
  checkConnected(positionGroups(cells))

  const { itemCount, positionCount, items, positions, impressions, clicks } = cells
  const examination = new Float64Array(positionCount).fill(0.9)
  const attractiveness = new Float64Array(itemCount).fill(0.5)
  const positionTotals = totals(positions, impressions, positionCount)
  const itemTotals = totals(items, impressions, itemCount)
  const looked = new Float64Array(positionCount)
  const attracted = new Float64Array(itemCount)
  let likelihood = -Infinity
  let iterations = 0
  let converged = false
  while (iterations < maxIterations && !converged) {
    looked.fill(0)
    attracted.fill(0)
    let nextLikelihood = 0
    for (let cell = 0; cell < items.length; cell++) {
      const e = examination[positions[cell]]
      const a = attractiveness[items[cell]]
      const missed = impressions[cell] - clicks[cell]
      // With e · a = 1 nothing is ever missed.
      const missedShare = missed === 0 ? 0 : missed / (1 - e * a)
      looked[positions[cell]] += clicks[cell] + missedShare * e * (1 - a)
      attracted[items[cell]] += clicks[cell] + missedShare * a * (1 - e)
      if (clicks[cell] > 0) nextLikelihood += clicks[cell] * Math.log(e * a)
      if (missed > 0) nextLikelihood += missed * Math.log1p(-e * a)
    }
    nextLikelihood /= log.items.length
    converged = nextLikelihood - likelihood < tolerance
    likelihood = nextLikelihood
    for (let p = 0; p < positionCount; p++) examination[p] = looked[p] / positionTotals[p]
    for (let i = 0; i < itemCount; i++) attractiveness[i] = attracted[i] / itemTotals[i]
    iterations++
    const percent = Math.floor((100 * iterations) / maxIterations)
    if (percent > Math.floor((100 * (iterations - 1)) / maxIterations)) {
      onProgress?.(iterations, maxIterations)
    }
  }
  const top = examination[0]
  return {
    examination: Array.from(examination, (value) => value / top),
    attractiveness: Array.from(attractiveness, (value) => value * top),
    logLikelihood: likelihood,
    iterations,
    converged,
  }
}

/**
 * The positions that a log lets one compare: two of them are in one group when an item with a click
 * was shown at both, or a chain of such items leads from one to the other.
 *
 * A log can be fitted when this is one group. Positions without impressions stand alone.
 *
 * @example
 * // Item 0 changes places, item 1 always stands third.
 * const log = { items: [0, 0, 1], positions: [0, 1, 2], clicks: [1, 0, 1] }
 * positionBiasModel.connectedPositions(log) // [[0, 1], [2]]
 */
function connectedPositions(log: ClickLog): number[][] {
  return positionGroups(clickCells(log))
}

/**
 * The probability of a click on each item at the position beside it.
 *
 * @throws RangeError if the arrays differ in length or the model has no such item or position.
 * @example
 * const log = { items: [0, 0, 0, 0], positions: [0, 0, 1, 1], clicks: [1, 1, 1, 0] }
 * const model = positionBiasModel.fit(log)
 * positionBiasModel.predictProbability(model, [0, 0], [0, 1]) // Float64Array [1.000, 0.500]
 */
function predictProbability(
  model: PositionBiasModel,
  items: ArrayLike<number>,
  positions: ArrayLike<number>,
): Float64Array {
  sameLength('items', items, 'positions', positions)
  return Float64Array.from(items, (item, row) => {
    const attraction = model.attractiveness[item]
    const examined = model.examination[positions[row]]
    if (!(attraction >= 0)) throw badArgument(`items[${row}]`, item, 'an item of the model')
    if (examined === undefined) {
      throw badArgument(`positions[${row}]`, positions[row], 'a position of the model')
    }
    return attraction * examined
  })
}

function totals(keys: Int32Array, amounts: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (let index = 0; index < keys.length; index++) sums[keys[index]] += amounts[index]
  return sums
}

/** Joins the positions of each item that has a click; what hangs together is a group. */
function positionGroups(cells: ClickCells): number[][] {
  const { itemCount, positionCount, items, positions, clicks } = cells
  const itemClicks = totals(items, clicks, itemCount)
  const group = Int32Array.from({ length: positionCount }, (_, position) => position)
  const firstPosition = new Int32Array(itemCount).fill(-1)
  for (let cell = 0; cell < items.length; cell++) {
    const item = items[cell]
    if (itemClicks[item] === 0) continue
    if (firstPosition[item] === -1) firstPosition[item] = positions[cell]
    const from = group[positions[cell]]
    const to = group[firstPosition[item]]
    if (from === to) continue
    for (let p = 0; p < positionCount; p++) if (group[p] === from) group[p] = to
  }
  const members = new Map<number, number[]>()
  group.forEach((name, position) => {
    members.set(name, [...(members.get(name) ?? []), position])
  })
  return Array.from(members.values())
}

function checkConnected(groups: readonly (readonly number[])[]): void {
  if (groups.length === 1) return
  const listed = groups.map((group) => group.join(', ')).join(' | ')
  throw new RangeError(
    `positions fall into groups that no clicked item connects: ${listed}; expected one group`,
  )
}

/** The position-based click model: examination of positions times attractiveness of items. */
export const positionBiasModel = { fit, connectedPositions, predictProbability }
