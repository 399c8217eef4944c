// Fails: sorts the rows instead of going through the pairs
// The definition, word by word. It is right, and a day of traffic never comes back from it.
export interface Row {
  label: number
  score: number
}

export function rocAuc(rows: Row[]): number {
  const clicks = rows.filter((row) => row.label === 1)
  const others = rows.filter((row) => row.label === 0)
  let won = 0
  for (const click of clicks) {
    for (const other of others) {
      if (click.score > other.score) won += 1
      else if (click.score === other.score) won += 0.5
    }
  }
  return won / (clicks.length * others.length)
}
