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
  const people = totals(sessions)
  const mean =
    people.reduce((sum, { minutes }) => sum + minutes, 0) / sessions.length
  // How far each person pulls the ratio: the delta method for a ratio of two sums.
  const squares = people.reduce(
    (sum, { minutes, sessions }) => sum + (minutes - mean * sessions) ** 2,
    0,
  )
  const n = people.length
  return {
    mean,
    variance: ((n / (n - 1)) * squares) / sessions.length ** 2,
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
