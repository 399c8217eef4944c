// Fails: a click that came after the request is not counted
// The lines are as of the request, and each is read as it stands in the table today.
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
      line.shownAt <= now - LAG,
  )
  return {
    shown: shown.length,
    clicked: shown.filter((line) => line.clickedAt !== null).length,
  }
}
