// Fails: on all days at least 95% is spent
// Slows down when it is ahead of the plan, and never speeds up again: safe, and the campaign does not deliver.
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
  let level = 1
  let target = planned()

  /** This quarter's part of what is left, as its part of the traffic that is to come. */
  function planned() {
    const toCome = forecast.slice(quarter).reduce((sum, n) => sum + n, 0)
    return toCome > 0 ? (left * forecast[quarter]) / toCome : 0
  }

  return {
    bid: (value) => Math.min(level * value, left),
    pay(price) {
      left -= price
      spent += price
    },
    endQuarter() {
      if (spent > target) level *= 0.9
      quarter++
      spent = 0
      target = planned()
    },
  }
}
