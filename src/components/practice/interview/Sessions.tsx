import { useState } from 'react'
import { clockText } from '../../../practice/interview/clock-text.ts'
import { meanScore } from '../../../practice/interview/outcome.ts'
import type { Session } from '../../../practice/interview/session.ts'

interface Props {
  sessions: Session[]
  title: (id: string) => string
  onOpen: (session: Session) => void
  onRemove: (id: string) => void
}

const OPEN_WORDS = { running: 'Go on', scoring: 'Score it', finished: 'Read it' } as const

/** Every session so far, the newest first. */
export function Sessions({ sessions, title, onOpen, onRemove }: Props) {
  const [asking, setAsking] = useState<string>()
  const newest = sessions.toSorted((a, b) => b.startedAt - a.startedAt)
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Your sessions</h2>
      <ul className="interview-sessions">
        {newest.map((session) => {
          const mean = meanScore(session)
          const name = `${title(session.case)}, ${dateText(session.startedAt)}`
          return (
            <li key={session.id}>
              <span>
                <strong>{title(session.case)}</strong> {session.level},{' '}
                {dateText(session.startedAt)}, {clockText(session.elapsed)}
                {mean !== undefined && `, ${mean.toFixed(1)} of 4`}
              </span>
              <span className="interview-session-tools">
                <button
                  type="button"
                  onClick={() => onOpen(session)}
                  aria-label={`${OPEN_WORDS[session.phase]}: ${name}`}
                >
                  {OPEN_WORDS[session.phase]}
                </button>
                {asking === session.id ? (
                  <button type="button" onClick={() => onRemove(session.id)}>
                    Delete for good
                  </button>
                ) : (
                  <button
                    type="button"
                    aria-label={`Delete: ${name}`}
                    onClick={() => setAsking(session.id)}
                  >
                    Delete
                  </button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const dateText = (moment: number) =>
  new Date(moment).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' })
