/**
 * The two sides of a split, as row numbers in ascending order (plain arrays, so that
 * `split.train.map((row) => rows[row])` gives rows of any type). Each row is on at most one side.
 */
export interface Split {
  train: number[]
  test: number[]
}
