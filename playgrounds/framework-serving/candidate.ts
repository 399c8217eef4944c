/** An item of a request, as each model sees it. */
export interface Candidate {
  truth: number
  light: number
  heavy: number
  /** By the heavy model, on this person's visit before. */
  before: number
}
