import { durationText } from '../../../practice/interview/clock-text.ts'
import type { AwayState } from './use-away.ts'

/** Asks whether the time during which the page slept shall count. */
export function Away({ away }: { away: AwayState }) {
  if (away.since === undefined) return null
  return (
    <div className="interview-away" role="alertdialog" aria-label="You were away">
      <p>
        You were away for {durationText(away.until - away.since)}. The clock ran on, as an
        interviewer’s would.
      </p>
      <button type="button" onClick={away.count}>
        Count it
      </button>
      <button type="button" onClick={away.leaveOut}>
        Leave it out
      </button>
    </div>
  )
}
