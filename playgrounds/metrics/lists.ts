/** Grades of the results of one query, best-ranked first: 0 is useless and
 * 3 perfect. Three rankers, the same eight documents. */
export const lists: Record<string, number[]> = {
  'perfect first': [3, 0, 0, 0, 0, 1, 1, 1],
  'good together': [1, 1, 1, 3, 0, 0, 0, 0],
  'one place low': [0, 3, 1, 1, 1, 0, 0, 0],
}

/** How many results are on the first page. */
export const k = 5

// Try: swap the first two grades of a list, or k = 3: which metrics notice?
