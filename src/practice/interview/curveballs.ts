import type { Guide } from './guide.ts'
import { elapsedAt, type Session } from './session.ts'
import { MINUTE, plannedStart, STEPS } from './steps.ts'

const HOW_MANY = { mid: 2, senior: 2, staff: 3 } as const
/** Minutes that lie between two of them at least. */
const APART = 4

/**
 * Chooses what will change in the middle and when: at random, no two close together, each
 * once its step has begun, none in the last three minutes.
 */
export function planCurveballs(
  { curveballs }: Pick<Guide, 'curveballs'>,
  level: Session['level'],
  random: () => number = Math.random,
): Session['curveballs'] {
  const planned: Session['curveballs'] = []
  for (const index of shuffled(curveballs.length, random)) {
    if (planned.length === HOW_MANY[level]) break
    const step = STEPS.findIndex(({ name }) => name === curveballs[index]!.from)
    const earliest = plannedStart(step) + MINUTE
    const latest = Math.min(earliest + 12 * MINUTE, 42 * MINUTE)
    const at = Math.round(earliest + random() * Math.max(0, latest - earliest))
    if (planned.every((other) => Math.abs(other.at - at) >= APART * MINUTE)) {
      planned.push({ index, at, shownAt: null, reaction: '' })
    }
  }
  return planned.sort((a, b) => a.at - b.at)
}

/** Shows what has become due since; the same session where nothing has. */
export function showDue(session: Session, now: number): Session {
  const elapsed = elapsedAt(session, now)
  if (!session.curveballs.some(({ at, shownAt }) => shownAt === null && at <= elapsed)) {
    return session
  }
  return {
    ...session,
    changed: now,
    curveballs: session.curveballs.map((ball) =>
      ball.shownAt === null && ball.at <= elapsed ? { ...ball, shownAt: elapsed } : ball,
    ),
  }
}

export const react = (session: Session, index: number, reaction: string, now: number): Session => ({
  ...session,
  changed: now,
  curveballs: session.curveballs.map((ball) =>
    ball.index === index ? { ...ball, reaction } : ball,
  ),
})

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}
