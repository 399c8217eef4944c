/** A column for a word such as `advertiser=7 × segment=3`: its hash, in a
 * table of `size` columns. Two words may get the same one. */
export function column(word: string, size: number): number {
  let hash = 2166136261
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 16777619)
  }
  // Mix once more, so that the low digits depend on all letters.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) % size
}
