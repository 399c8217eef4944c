import type { Guide } from '../../../practice/interview/guide.ts'
import { react } from '../../../practice/interview/curveballs.ts'
import { clockText } from '../../../practice/interview/clock-text.ts'
import type { Session } from '../../../practice/interview/session.ts'
import type { Change } from './App.tsx'

interface Props {
  session: Session
  guide: Guide
  change: Change
}

/** What the interviewer changed in the middle, the newest first, with room for a reaction. */
export function Curveballs({ session, guide, change }: Props) {
  const shown = session.curveballs.filter(({ shownAt }) => shownAt !== null).toReversed()
  return (
    <div className="interview-curveballs" role="log" aria-label="What the interviewer changes">
      {shown.map(({ index, shownAt, reaction }) => {
        const ball = guide.curveballs[index]
        if (!ball) return null
        const id = `curveball-${index}`
        return (
          <div key={index} className="interview-curveball">
            <p id={id}>
              <small>At {clockText(shownAt!)}</small> {ball.say}
            </p>
            <textarea
              aria-labelledby={id}
              rows={3}
              maxLength={10_000}
              placeholder="What you say, and what changes on the board"
              value={reaction}
              onInput={(event) => {
                const { value } = event.currentTarget
                change((session) => react(session, index, value, Date.now()))
              }}
            />
          </div>
        )
      })}
    </div>
  )
}
