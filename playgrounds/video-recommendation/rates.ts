/**
 * How often something went well, by key (a video, a creator, a user …) and
 * by what was known on the morning of a day: the counts of all days before.
 */
export class RatesByDay {
  private readonly days: number
  private readonly shown: Float64Array
  private readonly good: Float64Array

  /** From one key, one day and one label (0 or 1) a row. */
  constructor(
    keys: ArrayLike<number>,
    keyCount: number,
    day: ArrayLike<number>,
    dayCount: number,
    labels: ArrayLike<number>,
  ) {
    this.days = dayCount + 1
    this.shown = new Float64Array(keyCount * this.days)
    this.good = new Float64Array(keyCount * this.days)
    for (let row = 0; row < keys.length; row++) {
      const cell = keys[row] * this.days + day[row] + 1
      this.shown[cell]++
      this.good[cell] += labels[row]
    }
    for (let cell = 0; cell < this.shown.length; cell++) {
      if (cell % this.days === 0) continue
      this.shown[cell] += this.shown[cell - 1]
      this.good[cell] += this.good[cell - 1]
    }
  }

  /** The rate before a day, as if `weight` rows of rate `prior` came first:
   * a key without rows has the prior. */
  before(key: number, day: number, prior: number, weight: number): number {
    const cell = key * this.days + day
    return (this.good[cell] + weight * prior) / (this.shown[cell] + weight)
  }

  shownBefore(key: number, day: number): number {
    return this.shown[key * this.days + day]
  }
}
