// Fails: nothing that happens later changes a row of the past
// The row's own line is taken out, so its label is not in it. Its neighbors of tomorrow are.
export interface Impression {
  user: number
  shownAt: number
  clickedAt: number | null
}

export const LAG = 15
export const WINDOW = 7 * 24 * 60

export function featuresAt(
  user: number,
  now: number,
  log: Impression[],
): { shown: number; clicked: number } {
  const shown = log.filter(
    (line) =>
      line.user === user &&
      line.shownAt > now - WINDOW &&
      line.shownAt !== now,
  )
  return {
    shown: shown.length,
    clicked: shown.filter((line) => line.clickedAt !== null).length,
  }
}
