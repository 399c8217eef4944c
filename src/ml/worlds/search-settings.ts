import { settingsWith } from './check-settings.ts'
import type { Ranges } from './check-settings.ts'
import { LARGEST_SEED } from './stream.ts'

/** The knobs of a world of search. */
export type SearchSettings = {
  /** Which world: an integer within ±10⁹. Equal settings give equal worlds. */
  readonly seed: number
  /** Subjects that documents and queries are about, 1 to 1,000. 1: all about the same. */
  readonly topics: number
  /** Sides that a topic has, 1 to 100: a query asks for one. 1: the topic is all there is to it. */
  readonly aspects: number
  /** How many documents there are, 1 to 100,000. */
  readonly documents: number
  /** Words of a document on average, 1 to 10,000. */
  readonly documentLength: number
  /** Spread of the logarithm of the length, 0 to 2. 0: all are as long. */
  readonly lengthSpread: number
  /** How many different queries there are, 1 to 10,000. */
  readonly queries: number
  /** Words of a query, 1 to 20. */
  readonly queryLength: number
  /** How unequally queries are asked: exponent of Zipf's law, 0 to 3. 0: equally often. */
  readonly queryPopularity: number
  /** Chance that a document says a word of its topic in another way, 0 to 1. 0: everybody uses the same words. */
  readonly synonymShare: number
  /** Share of documents that repeat words of a topic that they are not about, 0 to 1. 0: none. */
  readonly stuffedShare: number
  /** Standard deviation of a judge's error, in grades, 0 to 4. 0: judges are right. */
  readonly judgeNoise: number
  /** Position p, from 1, is looked at with chance p^-positionBias, 0 to 3. 0: always. */
  readonly positionBias: number
  /** Chance of a click on a useless document that is looked at, 0 to 1. 0: never. */
  readonly clickNoise: number
  /** How well the ranker behind the log knows grades, in grades a unit of its noise, 0 to 10. 0: its order is random. */
  readonly incumbentSkill: number
}

const usual: SearchSettings = {
  seed: 1,
  topics: 12,
  aspects: 3,
  documents: 300,
  documentLength: 40,
  lengthSpread: 0.4,
  queries: 40,
  queryLength: 3,
  queryPopularity: 1,
  synonymShare: 0.3,
  stuffedShare: 0.1,
  judgeNoise: 0.3,
  positionBias: 1,
  clickNoise: 0.05,
  incumbentSkill: 1,
}

const ranges: Ranges<SearchSettings> = {
  seed: [-LARGEST_SEED, LARGEST_SEED, 'integer'],
  topics: [1, 1000, 'integer'],
  aspects: [1, 100, 'integer'],
  documents: [1, 100_000, 'integer'],
  documentLength: [1, 10_000],
  lengthSpread: [0, 2],
  queries: [1, 10_000, 'integer'],
  queryLength: [1, 20, 'integer'],
  queryPopularity: [0, 3],
  synonymShare: [0, 1],
  stuffedShare: [0, 1],
  judgeNoise: [0, 4],
  positionBias: [0, 3],
  clickNoise: [0, 1],
  incumbentSkill: [0, 10],
}

/** The usual settings with some of them changed, checked. */
export function searchSettings(changes: Partial<SearchSettings>): SearchSettings {
  return settingsWith(usual, ranges, changes)
}
