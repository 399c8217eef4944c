/** The families of cases. */
export const FAMILIES = ['search', 'recommendations', 'ads'] as const

export type Family = (typeof FAMILIES)[number]
