// Predicted chances of a click, what came of them, and the slice each row belongs to.
// Expected calibration error of some rows: sort them into ten bins by the predicted chance,
// each a tenth wide. In a bin, take the distance between the mean prediction and the share
// of clicks. The error is the mean of these distances, weighted by the rows of the bins.
// Returns the error of each slice by its name. Slices of fewer than `least` rows are too
// small to judge alone: they are put together into one, called "other".

export interface Row {
  slice: string
  predicted: number
  clicked: number
}

export function calibrationErrors(
  rows: Row[],
  least: number,
): Map<string, number> {
  // So far: the error of everything, under the name of each large slice.
  const gap = rows.reduce(
    (sum, row) => sum + row.predicted - row.clicked,
    0,
  )
  const names = [...new Set(rows.map((row) => row.slice))]
  const large = names.filter(
    (name) => rows.filter((row) => row.slice === name).length >= least,
  )
  return new Map(large.map((name) => [name, Math.abs(gap) / rows.length]))
}
