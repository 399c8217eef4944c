/** What the benchmark measures, and the bounds it holds it to. */

/** The small program that is edited: a page with its playground, and the edit. */
export const PROGRAM = {
  page: '/playgrounds/first-look/',
  workspace: 'first-look',
  entry: '01-order',
  /** The file that is edited, and a text in it that ends in a number of tens, such as 30. */
  file: 'videos.ts',
  before: 'clicks: 30',
}

export const BOUNDS = {
  scriptBytes: 25_000,
  allBytes: 120_000,
  /** Of a page that is worked with: its program, and all it begins with, the deck of cards too. */
  practiceScriptBytes: 50_000,
  practiceBytes: 150_000,
  intentToEditable: 500,
  editMedian: 33,
  editP95: 80,
  /** Milliseconds of a program that asks for no more time than usual, and of one that does: it trains. */
  program: 1000,
  longProgram: 5000,
  timesStock: 12,
  timesStockImmediate: 6,
  /** Enough for a rounding, too little to be seen. */
  loadShift: 0.001,
}

/** An ordinary line and a weak laptop. */
export const ORDINARY = { megabits: 10, slowdown: 4 }

export const DESKTOP = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }
