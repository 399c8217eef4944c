/** Who lives in the city: homes, tastes, friends. */
import { createRandom } from 'shortlist/ml'
import { driftingNumbers } from './drift.ts'
import type { WorldSettings } from './world.ts'

/** The city is a square of so many kilometers a side. */
export const CITY = 20
export const TASTES = 6
const FRIENDS = 8

export interface People {
  count: number
  x: Float64Array
  y: Float64Array
  /** By day: TASTES numbers a person. */
  taste: Float64Array[]
  friends: number[][]
  /** How often somebody opens the app, as a weight. */
  activity: Float64Array
}

export function createPeople(
  settings: WorldSettings,
  days: number,
): People {
  const random = createRandom(settings.seed * 10 + 1)
  const { people: count, tasteDrift, homophily } = settings
  const centers = Array.from({ length: 5 }, () => [
    random.uniform(3, CITY - 3),
    random.uniform(3, CITY - 3),
  ])
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  const activity = new Float64Array(count)
  for (let person = 0; person < count; person++) {
    const [cx, cy] = random.choice(centers)
    x[person] = inCity(cx + random.normal(0, 2))
    y[person] = inCity(cy + random.normal(0, 2))
    activity[person] = Math.exp(random.normal(0, 0.7))
  }
  const taste = driftingNumbers(count * TASTES, days, tasteDrift, random)
  const everybody = upTo(count)
  const friends: number[][] = everybody.map(() => [])
  // How likely two are friends; the same both ways.
  const likenesses = everybody.map(() => new Float64Array(count))
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++) {
      let same = 0
      for (let i = 0; i < TASTES; i++) {
        same += taste[0][one * TASTES + i] * taste[0][other * TASTES + i]
      }
      const km = Math.hypot(x[one] - x[other], y[one] - y[other])
      const likeness = Math.exp(homophily * (same / 2 - km / 4))
      likenesses[one][other] = likeness
      likenesses[other][one] = likeness
    }
  }
  for (let one = 0; one < count; one++) {
    const likeness = likenesses[one]
    while (friends[one].length < FRIENDS / 2) {
      const other = random.choice(everybody, likeness)
      if (friends[one].includes(other)) continue
      friends[one].push(other)
      if (!friends[other].includes(one)) friends[other].push(one)
    }
  }
  return { count, x, y, taste, friends, activity }
}

export const inCity = (x: number) => Math.min(CITY, Math.max(0, x))

export const upTo = (count: number) =>
  Array.from({ length: count }, (_, i) => i)
