import type { Level } from '../../schemas/levels.ts'
import type { Records } from '../store/records.ts'
import { MINUTE, STEPS, type StepName } from './steps.ts'

/** A session as it is kept: everything needed to go on after a reload. */
export type Session = Records['sessions']

export type Score = 1 | 2 | 3 | 4

/** What a score means, from nothing said to the highest level. */
export const SCORE_WORDS: Record<Score, string> = {
  1: 'Below mid',
  2: 'Mid',
  3: 'Senior',
  4: 'Staff',
}

export function createSession(
  given: { id: string; case: string; level: Level; curveballs: Session['curveballs'] },
  now: number,
): Session {
  return {
    ...given,
    changed: now,
    phase: 'running',
    startedAt: now,
    elapsed: 0,
    since: now,
    step: 0,
    spent: {},
    extra: {},
    skipped: [],
    asked: [],
    notes: {},
    board: '',
    scores: {},
  }
}

export const stepName = ({ step }: Session): StepName => STEPS[step]!.name

/** Milliseconds that the clock shows. It counts by dates, so a page that slept is right when it wakes. */
export const elapsedAt = ({ elapsed, since }: Session, now: number): number =>
  elapsed + running(since, now)

/** Milliseconds spent in the step at hand. */
export const spentAt = (session: Session, now: number): number =>
  (session.spent[stepName(session)] ?? 0) + running(session.since, now)

/** Milliseconds of a step's budget, with what was added. */
export const budgetOf = (session: Session, step: number): number => {
  const { name, minutes } = STEPS[step]!
  return minutes * MINUTE + (session.extra[name] ?? 0)
}

/** Milliseconds of the whole session, with what was added. */
export const totalBudget = (session: Session): number =>
  STEPS.reduce((sum, _, step) => sum + budgetOf(session, step), 0)

export const isPaused = ({ phase, since }: Session): boolean =>
  phase === 'running' && since === null

/** Stops the clock; what ran up to now counts, unless the reader was away since `until`. */
export function pause(session: Session, now: number, until = now): Session {
  const ran = running(session.since, Math.min(until, now))
  const name = stepName(session)
  return {
    ...session,
    changed: now,
    elapsed: session.elapsed + ran,
    spent: { ...session.spent, [name]: (session.spent[name] ?? 0) + ran },
    since: null,
  }
}

export const resume = (session: Session, now: number): Session =>
  session.since === null && session.phase === 'running'
    ? { ...session, changed: now, since: now }
    : session

/** Goes to a step; from the last one the clock goes on until the reader finishes. */
export function goTo(session: Session, step: number, now: number): Session {
  const target = Math.min(Math.max(step, 0), STEPS.length - 1)
  const wasRunning = session.since !== null
  const moved = { ...pause(session, now), step: target }
  return wasRunning ? resume(moved, now) : moved
}

/** Leaves the step at hand out: it is marked as skipped, and its notes stay. */
export const skip = (session: Session, now: number): Session =>
  goTo(
    { ...session, skipped: [...new Set([...session.skipped, stepName(session)])] },
    session.step + 1,
    now,
  )

/** Gives the step at hand more minutes. */
export function extend(session: Session, minutes: number, now: number): Session {
  const name = stepName(session)
  const extra = (session.extra[name] ?? 0) + minutes * MINUTE
  return { ...session, changed: now, extra: { ...session.extra, [name]: extra } }
}

export const ask = (session: Session, question: string, now: number): Session =>
  session.asked.includes(question)
    ? session
    : { ...session, changed: now, asked: [...session.asked, question] }

export const note = (session: Session, step: StepName, text: string, now: number): Session => ({
  ...session,
  changed: now,
  notes: { ...session.notes, [step]: text },
})

export const draw = (session: Session, board: string, now: number): Session => ({
  ...session,
  changed: now,
  board,
})

/** Ends the interview and begins the scoring. */
export const finish = (session: Session, now: number): Session => ({
  ...pause(session, now),
  phase: 'scoring',
})

/** Takes a score of the reader's own; once every step has one, the session is finished. */
export function score(session: Session, step: StepName, value: Score, now: number): Session {
  const scores = { ...session.scores, [step]: value }
  const isWhole = STEPS.every(({ name }) => name === 'close' || scores[name] !== undefined)
  return { ...session, changed: now, scores, phase: isWhole ? 'finished' : session.phase }
}

const running = (since: number | null, now: number): number =>
  since === null ? 0 : Math.max(0, now - since)
