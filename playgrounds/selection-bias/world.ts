/**
 * The world: candidates for a page, of which the site shows a fifth.
 *
 * Whether somebody is glad to have seen a candidate depends on three
 * features, all with the same weight, and on something that is in no table:
 * call it appeal. The site chooses by the first feature and, through its
 * editors, by appeal; a few places it fills at random. The log has features
 * and outcomes of what was shown, and with which chance it was.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface Settings {
  /** Which world: any integer. */
  seed: number
  /** Candidates, and as many again to judge by. */
  candidates: number
  /** How much the choice goes by appeal, 0 to 3. 0: by the first feature
   * and chance alone. */
  appealInChoice: number
  /** Share of the places filled at random, above 0, to 1. 1: all. */
  randomShare: number
}

export const usual: Settings = {
  seed: 1,
  candidates: 6000,
  appealInChoice: 1,
  randomShare: 0.05,
}

/** Share of the candidates that is shown. */
export const SHOWN = 0.2

export interface Row {
  features: number[]
  /** 1: glad to have seen it. */
  glad: number
  /** The chance with which it was shown. */
  propensity: number
  /** Is it in a place that is filled at random? */
  isRandom: boolean
}

export function createWorld(changes: Partial<Settings> = {}) {
  const settings = { ...usual, ...changes }
  const { candidates: count, randomShare } = settings
  const random = createRandom(settings.seed)
  const draw = () =>
    Array.from({ length: count }, () => {
      const features = [random.normal(), random.normal(), random.normal()]
      const appeal = random.normal()
      const [a, b, c] = features
      const chance = sigmoid(-1.5 + 0.8 * (a + b + c) + 1.5 * appeal)
      const merit = a + settings.appealInChoice * appeal
      const score = merit + 0.5 * random.normal()
      return {
        features,
        chance,
        score,
        glad: random.bernoulli(chance) ? 1 : 0,
      }
    })

  const past = draw()
  const scores = past.map(({ score }) => score).sort((a, b) => b - a)
  const last = scores[Math.floor(SHOWN * count)]
  const log = past.flatMap(({ features, glad, score }): Row[] => {
    const byChance = randomShare * SHOWN
    const byChoice = score > last ? 1 - randomShare : 0
    const luck = random.uniform()
    if (luck >= byChance + byChoice) return []
    const isRandom = luck < byChance
    return [{ features, glad, propensity: byChance + byChoice, isRandom }]
  })
  return { log, candidates: draw() }
}

export type World = ReturnType<typeof createWorld>
