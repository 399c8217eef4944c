/** What the arithmetic starts from. All of it is made up: put in the
 * numbers of the system that you are asked about. */
export const assumptions = {
  /** People on a day, and what each of them asks for. */
  users: 100e6,
  requestsPerUserPerDay: 10,
  /** How much busier the busiest second is than the mean. */
  peakFactor: 3,
  /** Things that can be shown, and the length of their vectors. */
  items: 50e6,
  dimension: 128,
  /** Rows logged a request, and bytes of each. */
  rowsPerRequest: 20,
  bytesPerRow: 500,
  /** Days that training looks back. */
  days: 30,
  /** Share of a machine's requests that are slow, and machines asked. */
  slowShare: 0.01,
  machines: 100,
}

// Try: a tenth of the users. Which numbers change the design, which do not?
