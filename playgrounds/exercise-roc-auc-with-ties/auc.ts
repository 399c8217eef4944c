// One row for every ad that was shown: what the model said, and 1 if it was clicked, else 0.
// AUC: over all pairs of a click and a non-click, the share in which the click has the
// higher score. A pair with equal scores counts one half. Without any pair: NaN.
// There may be millions of rows: sort them, do not go through the pairs.

export interface Row {
  label: number
  score: number
}

export function rocAuc(rows: Row[]): number {
  const sorted = rows.toSorted((a, b) => a.score - b.score)
  const clicks = sorted.filter((row) => row.label === 1).length
  // The sum of the places of the clicks, lowest score first, places from 1.
  let places = 0
  sorted.forEach((row, index) => {
    if (row.label === 1) places += index + 1
  })
  const pairs = clicks * (rows.length - clicks)
  return (places - (clicks * (clicks + 1)) / 2) / pairs
}
