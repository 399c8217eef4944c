/** The values that stand beside each key from 0 to count - 1, ascending, each once. */
export function groupBy(
  keys: ArrayLike<number>,
  count: number,
  values: ArrayLike<number>,
): Int32Array[] {
  const sizes = new Int32Array(count)
  for (let index = 0; index < keys.length; index++) sizes[keys[index]]++
  const groups = Array.from(sizes, (size) => new Int32Array(size))
  sizes.fill(0)
  for (let index = 0; index < keys.length; index++) {
    groups[keys[index]][sizes[keys[index]]++] = values[index]
  }
  return groups.map((group) => {
    group.sort()
    return group.filter((value, place) => place === 0 || value !== group[place - 1])
  })
}
