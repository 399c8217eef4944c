// Users of a video site over three weeks, with a mood that nobody logs.
// - A user is shown some videos a day, at random minutes.
// - The mood changes from day to day and keeps four fifths of what it was.
// - Log-odds of a click: −1.5 + mood, which has a standard deviation of 1.
// - A click comes after a minute or so; one in five comes hours later, from a saved list.
import { createRandom } from 'shortlist/ml'
import type { Impression } from './features.ts'

const DAY = 24 * 60

export function drawLog(seed: number, users = 60): Impression[] {
  const random = createRandom(seed)
  const log: Impression[] = []
  for (let user = 0; user < users; user++) {
    let mood = random.normal()
    for (let day = 0; day < 21; day++) {
      mood = 0.8 * mood + 0.6 * random.normal()
      const chance = 1 / (1 + Math.exp(1.5 - mood))
      for (let count = random.poisson(3); count > 0; count--) {
        const shownAt = Math.floor((day + random.uniform()) * DAY)
        const wait = random.exponential(random.bernoulli(0.8) ? 1 : 1 / 600)
        const clicked = random.bernoulli(chance)
        log.push({
          user,
          shownAt,
          clickedAt: clicked ? shownAt + 1 + Math.floor(wait) : null,
        })
      }
    }
  }
  return random.shuffle(log)
}
