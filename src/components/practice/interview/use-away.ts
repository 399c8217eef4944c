import { useEffect, useRef, useState } from 'react'
import { pause, resume, type Session } from '../../../practice/interview/session.ts'
import type { Change } from './App.tsx'

/** Milliseconds without a sign of life after which the reader is asked. */
const LONG = 2 * 60_000
/** Milliseconds between two signs of life that are written down. */
const HEARTBEAT = 10_000

export interface AwayState {
  /** Since when the reader was away, if they have not said whether it counts. */
  since: number | undefined
  until: number
  count: () => void
  leaveOut: () => void
}

/**
 * Notices that the page slept or was closed while the clock ran. The time counts unless the
 * reader says otherwise: an interviewer's clock does not stop either.
 */
export function useAway(session: Session, now: number, change: Change): AwayState {
  const lastSeen = useRef(session.changed)
  const [gap, setGap] = useState<{ since: number; until: number }>()
  useEffect(() => {
    if (session.since === null) {
      lastSeen.current = now
      return
    }
    const before = lastSeen.current
    lastSeen.current = now
    if (now - before > LONG) setGap({ since: Math.max(before, session.since), until: now })
    else if (now - session.changed > HEARTBEAT) change((session) => ({ ...session, changed: now }))
  }, [now])
  return {
    since: gap?.since,
    until: gap?.until ?? now,
    count: () => setGap(undefined),
    leaveOut() {
      if (!gap) return
      change((session) => {
        const back = Date.now()
        return resume(pause(session, back, gap.since), back)
      })
      setGap(undefined)
    },
  }
}
