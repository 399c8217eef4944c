/** The levels of an interview, and what each is called. */
export const CASE_LEVELS = ['mid', 'senior', 'staff'] as const

export type Level = (typeof CASE_LEVELS)[number]
