/** The mean label of each id over the rows that count, as if `weight` more
 * rows had the overall mean. An unknown id gets the overall mean. */
export function meanLabels(
  ids: ArrayLike<number>,
  labels: ArrayLike<number>,
  weight: number,
  counts: (row: number) => boolean = () => true,
) {
  const sums = new Map<number, [label: number, rows: number]>()
  const all = [0, 0]
  for (let row = 0; row < ids.length; row++) {
    if (!counts(row)) continue
    const [label, rows] = sums.get(ids[row]) ?? [0, 0]
    sums.set(ids[row], [label + labels[row], rows + 1])
    all[0] += labels[row]
    all[1]++
  }
  return (id: number) => {
    const [label, rows] = sums.get(id) ?? [0, 0]
    return (label + (weight * all[0]) / all[1]) / (rows + weight)
  }
}
