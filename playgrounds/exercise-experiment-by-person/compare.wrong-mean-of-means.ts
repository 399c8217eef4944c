// Fails: the difference is in minutes per session
// One mean for each person and an ordinary test of these: a sound test of another metric, in which a visitor of one session counts like one of fifty.
export interface Session {
  person: number
  minutes: number
}

export interface Comparison {
  difference: number
  standardError: number
}

export function compare(
  control: Session[],
  treatment: Session[],
): Comparison {
  const one = summary(control)
  const other = summary(treatment)
  return {
    difference: other.mean - one.mean,
    standardError: Math.sqrt(one.variance + other.variance),
  }
}

/** Minutes per session of an arm, and the variance of that number. */
function summary(sessions: Session[]) {
  const means = totals(sessions).map(
    (total) => total.minutes / total.sessions,
  )
  const n = means.length
  const mean = means.reduce((sum, value) => sum + value, 0) / n
  const squares = means.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, variance: squares / (n - 1) / n }
}

/** The unit that chance decided on: one row a person. */
function totals(sessions: Session[]) {
  const people = new Map<number, { minutes: number; sessions: number }>()
  for (const { person, minutes } of sessions) {
    const total = people.get(person) ?? { minutes: 0, sessions: 0 }
    total.minutes += minutes
    total.sessions++
    people.set(person, total)
  }
  return [...people.values()]
}
