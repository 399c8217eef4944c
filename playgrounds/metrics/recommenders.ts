import type { Random } from 'shortlist/ml'

/** What a recommender knows of an item for somebody. */
export interface Item {
  /** How much this person likes it; what a perfect model would know. */
  liking: number
  /** The share of all people who saw it last week. */
  popularity: number
}

/** A score for each item; the five largest are shown. */
export const recommenders: Record<
  string,
  (item: Item, random: Random) => number
> = {
  'what is popular': ({ popularity }) => popularity,
  'what this person likes': ({ liking }) => liking,
  'liking, and a little of popularity': ({ liking, popularity }) =>
    liking + 3 * popularity,
  anything: (_, random) => random.uniform(),
}

// Try: 30 * popularity, or liking - 3 * popularity.
