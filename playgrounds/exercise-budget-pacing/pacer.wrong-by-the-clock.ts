// Fails: by noon it has spent what noon has of the traffic
// A quarter of an hour gets a 96th of the budget: a straight line on the dashboard, dear nights and a thin evening.
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

  function planned() {
    const quarters = forecast.length - quarter
    return quarters > 0 ? left / quarters : 0
  }

  return {
    bid: (value) => Math.min(level * value, left),
    pay(price) {
      left -= price
      spent += price
    },
    endQuarter() {
      // Half of the way, since a quarter is noisy; never more than double or half.
      const miss = Math.sqrt(target / Math.max(spent, 1e-9))
      level = Math.min(1, level * Math.min(2, Math.max(0.5, miss)))
      quarter++
      spent = 0
      target = planned()
    },
  }
}
