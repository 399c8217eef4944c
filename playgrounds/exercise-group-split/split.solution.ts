export interface Row {
  user: number
  photo: number
}

export function groupSplit(
  rows: Row[],
  testShare: number,
): { train: number[]; test: number[] } {
  const parent = rows.map((_, number) => number)
  const root = (number: number) => {
    while (parent[number] !== number) {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }
  for (const key of ['user', 'photo'] as const) {
    const seen = new Map<number, number>()
    rows.forEach((row, number) => {
      const before = seen.get(row[key]) ?? number
      parent[root(number)] = root(before)
      seen.set(row[key], number)
    })
  }
  const groups = new Map<number, number[]>()
  rows.forEach((_, number) => {
    const top = root(number)
    if (!groups.has(top)) groups.set(top, [])
    groups.get(top)!.push(number)
  })
  // Each group if it still fits, the largest first: small ones fill what is left.
  const bySize = [...groups.values()].sort((a, b) => b.length - a.length)
  const test: number[] = []
  const train: number[] = []
  for (const group of bySize) {
    const fits = test.length + group.length <= rows.length * testShare
    ;(fits ? test : train).push(...group)
  }
  return { train, test }
}
