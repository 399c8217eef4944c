// Rows of a visual search: a user tapped on a photo. `photo` is the same number for copies
// of one photo. Users and photos are numbered apart: user 7 has nothing to do with photo 7.
// Returns the row numbers of each side. Every row is on one side; no user is on both, and
// no photo is on both. About `testShare` of the rows are on the test side, as near as whole
// groups come to it; if everything hangs together, one side stays empty.

export interface Row {
  user: number
  photo: number
}

export function groupSplit(
  rows: Row[],
  testShare: number,
): { train: number[]; test: number[] } {
  // So far: the first users of the log, with all of their rows.
  const users = [...new Set(rows.map((row) => row.user))]
  const testUsers = new Set(
    users.slice(0, Math.round(users.length * testShare)),
  )
  const numbers = rows.map((_, number) => number)
  return {
    train: numbers.filter((number) => !testUsers.has(rows[number].user)),
    test: numbers.filter((number) => testUsers.has(rows[number].user)),
  }
}
