/**
 * How much one block may hold. `show` refuses more at the reader's own line, and the
 * page refuses it again when a report comes out of the sandbox.
 */
export const LIMITS = {
  /** Characters of one string. */
  text: 100_000,
  tableRows: 5_000,
  columns: 50,
  /** Rows of all marks of a plot together. */
  plotRows: 20_000,
  marks: 50,
  images: 60,
  /** Pixels of an image across and down. */
  imageSide: 64,
  /** Blocks of a whole report, console lines among them. */
  blocks: 2_000,
} as const
