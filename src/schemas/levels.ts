/** The levels of an interview, from the first to the last. */
export const LEVELS = ['mid', 'senior', 'staff'] as const

export type Level = (typeof LEVELS)[number]
