// One line for every video that a user was shown. Times are in minutes. A line is written
// when the video is shown; `clickedAt` is filled in later, if a click comes.
// What a request at `now` could know: everything that happened up to and including
// now − LAG, since events take a quarter of an hour to reach the feature store.
// Wanted, of this user and as far as the request could know it: how many videos were shown
// after now − WINDOW, and how many of just those were clicked.

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
  // So far: reads the table as it stands today.
  const shown = log.filter(
    (line) => line.user === user && line.shownAt > now - WINDOW,
  )
  return {
    shown: shown.length,
    clicked: shown.filter((line) => line.clickedAt !== null).length,
  }
}
