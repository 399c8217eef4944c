/** Two towers on content: a vector a person, a vector an event; no event has
 * an id, so that one has a vector the minute it is published. */
import { twoTower, type Matrix } from 'shortlist/ml'
import { TOPICS } from './events.ts'
import type { Log, Rows } from './log.ts'
import { CITY, TASTES, upTo } from './people.ts'
import type { World } from './world.ts'

/** A grid of landmarks: near is what is close to the same ones. An inner
 * product cannot take a distance, but it can compare closeness. */
const LANDMARKS = [0.15, 0.5, 0.85].flatMap((x) =>
  [0.15, 0.5, 0.85].map((y) => [x * CITY, y * CITY]),
)
const closeness = (x: number, y: number) =>
  LANDMARKS.map(([lx, ly]) => Math.exp(-Math.hypot(x - lx, y - ly) / 3))

/** @param use which rows of the log to learn from; all by default */
export function trainTowers(
  world: World,
  log: Log,
  use: (row: number) => boolean = () => true,
) {
  const { people, events } = world
  const table = (rows: number[][]): Matrix => ({
    rows: rows.length,
    columns: rows[0].length,
    values: Float64Array.from(rows.flat()),
  })
  const itemFeatures = table(
    upTo(events.count).map((event) => [
      ...events.content.subarray(event * TASTES, (event + 1) * TASTES),
      ...upTo(TOPICS).map((topic) =>
        topic === events.topic[event] ? 1 : 0,
      ),
      ...closeness(events.x[event], events.y[event]),
      events.weekend[event],
      events.free[event],
    ]),
  )
  const userFeatures = table(
    upTo(people.count).map((person) =>
      closeness(people.x[person], people.y[person]),
    ),
  )
  const chosen = upTo(log.rowCount).filter(
    (row) => log.registered[row] && use(row),
  )
  const model = twoTower.fit(
    {
      users: chosen.map((row) => log.person[row]),
      items: chosen.map((row) => log.event[row]),
    },
    {
      dimension: 8,
      epochs: 5,
      userCount: people.count,
      itemCount: events.count,
      userFeatures,
      itemFeatures,
      itemIds: false,
    },
  )
  const persons = twoTower.userVectors(model, {
    ids: upTo(people.count),
    features: userFeatures,
  })
  const vectors = twoTower.itemVectors(model, { features: itemFeatures })
  return {
    name: 'two towers',
    model,
    score: ({ person, event }: Rows) =>
      Float64Array.from(event, (one, row) => {
        let sum = 0
        for (let i = 0; i < vectors.columns; i++) {
          const weight = persons.values[person[row] * vectors.columns + i]
          sum += weight * vectors.values[one * vectors.columns + i]
        }
        return sum
      }),
  }
}
