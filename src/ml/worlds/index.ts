export { adsWorld } from './ads-world.ts'
export type { AdsLog, AdsLogOptions, AdsWorld } from './ads-world.ts'
export type { AdsSettings } from './ads-settings.ts'
export type { AdImpression, AdsTruth } from './ads-truth.ts'
export { recommendationWorld } from './recommendation-world.ts'
export type {
  RecommendationLog,
  RecommendationLogOptions,
  RecommendationWorld,
  Visit,
} from './recommendation-world.ts'
export type { RecommendationSettings } from './recommendation-settings.ts'
export { searchWorld } from './search-world.ts'
export type { SearchLog, SearchLogOptions, SearchWorld } from './search-world.ts'
export type { SearchSettings } from './search-settings.ts'
export type { SearchDocument, SearchQuery } from './search-texts.ts'
