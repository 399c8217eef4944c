/** What the page of cases knows of a case, to choose by. */
export interface Case {
  family: string
  difficulty: string
  minutes: number
  techniques: string[]
}

/** What a reader asks for; what is empty does not matter. */
export interface Choice {
  family: string
  difficulty: string
  /** At most so many minutes, as text. */
  minutes: string
  technique: string
}

export const CHOICES = ['family', 'difficulty', 'minutes', 'technique'] as const

export const isChosen = (one: Case, choice: Choice): boolean =>
  (choice.family === '' || one.family === choice.family) &&
  (choice.difficulty === '' || one.difficulty === choice.difficulty) &&
  (choice.minutes === '' || one.minutes <= Number(choice.minutes)) &&
  (choice.technique === '' || one.techniques.includes(choice.technique))
