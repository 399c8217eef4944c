// Fails: a model that says the same of everybody is a coin: one half
// "Higher score" is read as strictly higher, so a tie is a lost pair. The order of rows no
// longer matters, which makes it look repaired.
export interface Row {
  label: number
  score: number
}

export function rocAuc(rows: Row[]): number {
  // Among equal scores the clicks come first, so that they beat none of their equals.
  const sorted = rows.toSorted(
    (a, b) => a.score - b.score || b.label - a.label,
  )
  let won = 0
  let others = 0
  for (const row of sorted) {
    if (row.label === 1) won += others
    else others++
  }
  return won / ((rows.length - others) * others)
}
