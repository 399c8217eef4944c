export interface Row {
  label: number
  score: number
}

export function rocAuc(rows: Row[]): number {
  const sorted = rows.toSorted((a, b) => a.score - b.score)
  let won = 0
  let nonClicks = 0
  for (let start = 0; start < sorted.length;) {
    // One group of equal scores at a time: its clicks beat what came before, and tie inside.
    const { score } = sorted[start]
    let end = start
    let clicks = 0
    while (end < sorted.length && sorted[end].score === score) {
      if (sorted[end].label === 1) clicks++
      end++
    }
    const others = end - start - clicks
    won += clicks * (nonClicks + others / 2)
    nonClicks += others
    start = end
  }
  return won / ((rows.length - nonClicks) * nonClicks)
}
