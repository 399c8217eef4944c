// Fails: the standard error is as large as differences really vary
// Minutes per person vary, and divide by the mean number of sessions: but that number varies with them, and much of it cancels.
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
  const minutes = totals(sessions).map((total) => total.minutes)
  const n = minutes.length
  const perPerson = minutes.reduce((sum, value) => sum + value, 0) / n
  const squares = minutes.reduce(
    (sum, value) => sum + (value - perPerson) ** 2,
    0,
  )
  const meanSessions = sessions.length / n
  return {
    mean: perPerson / meanSessions,
    variance: squares / (n - 1) / n / meanSessions ** 2,
  }
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
