/** What is predicted of a row whose true chance is known. */
export const predictors: Record<string, (chance: number) => number> = {
  'the truth': (chance) => chance,
  'twice too high': (chance) => 2 * chance,
  'right on average, too bold': (chance) => (2 * chance ** 1.6) / 0.712,
  'half of them swapped': (chance) =>
    Math.round(chance * 1e6) % 2 ? chance : 0.25 - chance * 0.8,
  'the base rate for all': () => 0.12,
}

// Try: a predictor of your own, such as (chance) => chance / 2 + 0.06.
