/** People who differ: each has a usual length of a session (log-normal around 10 minutes, spread 0.5)
 * and a number of sessions (1 and more, mean about 6, a few with 20 and more). Who comes more often also stays a little
 * longer. Sessions of a person vary around the usual length (log-normal, 0.5). */
import { createRandom, type Random } from 'shortlist/ml'
import type { Session } from './compare.ts'

function createArm(
  random: Random,
  people: number,
  lift: number,
): Session[] {
  return Array.from({ length: people }, (_, person) => {
    const habit = random.normal()
    const usual = 10 * Math.exp(0.5 * random.normal() + 0.2 * habit)
    const count = 1 + random.poisson(3.5 * Math.exp(0.8 * habit))
    return Array.from({ length: count }, () => ({
      person,
      minutes: lift + usual * Math.exp(random.normal(0, 0.5)),
    }))
  }).flat()
}

/** Experiments of two arms, 100 people each; `lift` in minutes. People are numbered by arm. */
export function createExperiments(
  seed: number,
  count: number,
  lift: number,
) {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const control = createArm(random, 100, 0)
    const treatment = createArm(random, 100, lift).map((session) => ({
      ...session,
      person: session.person + 1000,
    }))
    return { control, treatment }
  })
}
