import { calibrationRatio } from 'shortlist/ml'
import type { Learner } from './learn.ts'
import { createClicks, usual, type WorldSettings } from './world.ts'

/** Expected conversions over those that come in the end, for a learner:
 * over all clicks, and by kind of campaign. 1 is right. */
export function judge(
  learn: Learner,
  settings: Partial<WorldSettings> & { seed: number },
) {
  const clicks = createClicks({ ...usual, ...settings })
  const predicted = learn(clicks)(clicks)
  function ratio(counts: (insurance: boolean) => boolean) {
    const some = [...clicks.keys()].filter((i) =>
      counts(clicks[i].insurance),
    )
    return calibrationRatio(
      some.map((i) => (clicks[i].converts ? 1 : 0)),
      some.map((i) => predicted[i]),
    )
  }
  return {
    all: ratio(() => true),
    games: ratio((insurance) => !insurance),
    insurance: ratio((insurance) => insurance),
  }
}
