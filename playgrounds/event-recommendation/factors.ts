/** Collaborative filtering: a vector a person and a vector an event, from
 * who registered for what, learned anew every night. */
import { matrixFactorization } from 'shortlist/ml'
import type { Log, Rows } from './log.ts'
import type { World } from './world.ts'

export const DIMENSION = 6

/** Scores rows of any day with what was known the night before. Events of
 * one series share a vector; what nobody has booked yet scores nothing. */
export function factorsByNight(world: World, logs: Log[]) {
  const { people, events } = world
  const models = new Map<number, ReturnType<typeof learn>>()

  function learn(day: number) {
    const persons: number[] = []
    const items: number[] = []
    for (const log of logs) {
      for (let row = 0; row < log.rowCount; row++) {
        if (log.day[row] >= day || log.registered[row] === 0) continue
        persons.push(log.person[row])
        items.push(events.series[log.event[row]])
      }
    }
    return matrixFactorization.fit(
      { users: persons, items },
      {
        dimension: DIMENSION,
        alpha: 8,
        l2: 4,
        epochs: 5,
        userCount: people.count,
        itemCount: events.count,
      },
    )
  }

  return {
    name: 'matrix factorization',
    model: (day: number) => {
      if (!models.has(day)) models.set(day, learn(day))
      return models.get(day)!
    },
    score({ person, event, day, rowCount }: Rows): Float64Array {
      const scores = new Float64Array(rowCount)
      for (let row = 0; row < rowCount; row++) {
        const { users, items } = this.model(day[row])
        const item = events.series[event[row]] * DIMENSION
        const user = person[row] * DIMENSION
        for (let i = 0; i < DIMENSION; i++) {
          scores[row] += users.values[user + i] * items.values[item + i]
        }
      }
      return scores
    },
  }
}
