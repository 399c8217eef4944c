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
  const known = (time: number | null) => time !== null && time <= now - LAG
  const shown = log.filter(
    (line) =>
      line.user === user &&
      line.shownAt > now - WINDOW &&
      known(line.shownAt),
  )
  return {
    shown: shown.length,
    clicked: shown.filter((line) => known(line.clickedAt)).length,
  }
}
