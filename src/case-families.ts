/** The cases in the order in which they are best read, by family. */
export const caseFamilies = [
  { family: 'search', title: 'Search', cases: ['product-search', 'visual-search'] },
  {
    family: 'recommendations',
    title: 'Recommendations',
    cases: ['video-recommendation', 'event-recommendation'],
  },
  { family: 'ads', title: 'Ads', cases: ['click-prediction', 'conversion-prediction'] },
] as const satisfies CaseFamily[]

export interface CaseFamily {
  family: string
  title: string
  cases: string[]
}

/** Address of a case, relative to the site's root. */
export const caseLink = (family: string, slug: string) => `/cases/${family}/${slug}/`
