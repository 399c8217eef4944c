// Fails: no photo is on both sides
// Users are split, then copies are pulled after the first row of their photo. That tears
// users apart, so they are pulled too, once. Chains are longer than one pass.
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
  for (const row of rows) {
    if (testPhotos.has(row.photo)) testUsers.add(row.user)
  }
  const numbers = rows.map((_, number) => number)
  return {
    train: numbers.filter((number) => !testUsers.has(rows[number].user)),
    test: numbers.filter((number) => testUsers.has(rows[number].user)),
  }
}
