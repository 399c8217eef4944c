// Fails: every row is on exactly one side
// Rows that would be on both sides are thrown out of training. Nothing leaks, and what goes
// are the popular photos: training no longer looks like the traffic.
export interface Row {
  user: number
  photo: number
}

export function groupSplit(
  rows: Row[],
  testShare: number,
): { train: number[]; test: number[] } {
  const users = [...new Set(rows.map((row) => row.user))]
  const testUsers = new Set(
    users.slice(0, Math.round(users.length * testShare)),
  )
  const testPhotos = new Set(
    rows.filter((row) => testUsers.has(row.user)).map((row) => row.photo),
  )
  const numbers = rows.map((_, number) => number)
  return {
    train: numbers.filter(
      (number) =>
        !testUsers.has(rows[number].user) &&
        !testPhotos.has(rows[number].photo),
    ),
    test: numbers.filter((number) => testUsers.has(rows[number].user)),
  }
}
