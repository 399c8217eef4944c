/** Told by a playground, to whoever listens on the document, when a run has ended by itself. */
export const RAN = 'shortlist:ran'

export interface Ran {
  workspace: string
  entry: string
  /** Whether there were checks and all of them pass. */
  isSolved: boolean
}
