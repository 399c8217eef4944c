import { FRAMEWORK_STEPS, type FrameworkStep } from '../../schemas/framework-steps.ts'
import type { Guide } from './guide.ts'
import type { Session } from './session.ts'

/** The steps with the lowest score, worst first; those of an equal score in their order. */
export function weakestSteps({ scores }: Session, count = 2): FrameworkStep[] {
  return FRAMEWORK_STEPS.filter((step) => scores[step] !== undefined)
    .toSorted((a, b) => scores[a]! - scores[b]!)
    .slice(0, count)
}

/** The mean of the scores, or undefined where nothing was scored. */
export function meanScore({ scores }: Session): number | undefined {
  const given = FRAMEWORK_STEPS.flatMap((step) => scores[step] ?? [])
  return given.length === 0
    ? undefined
    : given.reduce<number>((sum, score) => sum + score, 0) / given.length
}

/** Essential questions that were not asked. */
export const missedQuestions = ({ questions }: Guide, { asked }: Session): Guide['questions'] =>
  questions.filter(({ ask, essential }) => essential && !asked.includes(ask))

/** Finished sessions in their order, for the trend. */
export const finishedSessions = (sessions: readonly Session[]): Session[] =>
  sessions.filter(({ phase }) => phase === 'finished').toSorted((a, b) => a.startedAt - b.startedAt)
