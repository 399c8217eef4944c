// Fails: no day costs more than its budget
// Steers so well that nobody looks at the last quarter, where the next bid can be more than what is left.
export interface Pacer {
  /** What to bid for an impression worth `value` cents; 0 stays out. */
  bid(value: number): number
  pay(price: number): void
  endQuarter(): void
}

export function createPacer(budget: number, forecast: number[]): Pacer {
  let left = budget
  let spent = 0
  let quarter = 0
  /** The share of its value that is bid for an impression. */
  let level = 0.5
  let target = planned()

  /** This quarter's part of what is left, as its part of the traffic that is to come. */
  function planned() {
    const toCome = forecast.slice(quarter).reduce((sum, n) => sum + n, 0)
    return toCome > 0 ? (left * forecast[quarter]) / toCome : 0
  }

  return {
    bid: (value) => level * value,
    pay(price) {
      left -= price
      spent += price
    },
    endQuarter() {
      // Half of the way, since a quarter is noisy; never more than double or half.
      const miss = Math.sqrt(Math.max(0, target) / Math.max(spent, 1e-9))
      level = Math.min(1, level * Math.min(2, Math.max(0.5, miss)))
      quarter++
      spent = 0
      target = planned()
    },
  }
}
