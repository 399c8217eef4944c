import { clockText } from '../../../practice/interview/clock-text.ts'
import {
  budgetOf,
  elapsedAt,
  extend,
  finish,
  goTo,
  isPaused,
  pause,
  resume,
  skip,
  spentAt,
  totalBudget,
  type Session,
} from '../../../practice/interview/session.ts'
import { STEPS } from '../../../practice/interview/steps.ts'
import type { Change } from './App.tsx'

/** Time left, of the whole and of the step, and what can be done about it. Stays in sight. */
export function Clock({ session, now, change }: { session: Session; now: number; change: Change }) {
  const left = totalBudget(session) - elapsedAt(session, now)
  const spent = spentAt(session, now)
  const budget = budgetOf(session, session.step)
  const { title, minutes } = STEPS[session.step]!
  const next = STEPS[session.step + 1]
  const act = (how: (session: Session, now: number) => Session) => () =>
    change((session) => how(session, Date.now()))
  return (
    <>
      <div className="interview-clock" role="group" aria-label="Clock">
        <p>
          <span className="interview-left" role="timer" data-over={left < 0 ? '' : undefined}>
            {clockText(left)}
          </span>{' '}
          {left < 0 ? 'over' : 'left'}
        </p>
        <p>
          {title}: <span data-over={spent > budget ? '' : undefined}>{clockText(spent)}</span> of{' '}
          {clockText(budget)}
          <progress
            value={Math.min(spent, budget)}
            max={budget}
            aria-label={`Time of ${title}, ${minutes} minutes planned`}
          />
        </p>
        <div className="interview-tools">
          {isPaused(session) ? (
            <button type="button" onClick={act(resume)}>
              Go on
            </button>
          ) : (
            <button type="button" onClick={act((session, now) => pause(session, now))}>
              Pause
            </button>
          )}
          {next && (
            <button
              type="button"
              className="practice-main"
              onClick={act((session, now) => goTo(session, session.step + 1, now))}
            >
              Next: {next.title}
            </button>
          )}
        </div>
        <p className="report-hidden" role="status">
          {left < 0 ? 'The time is up.' : spent > budget ? `The time of ${title} is up.` : ''}
        </p>
      </div>
      <div className="interview-tools interview-more">
        <button type="button" onClick={act((session, now) => extend(session, 2, now))}>
          2 minutes more for {title.toLowerCase()}
        </button>
        {next && (
          <button type="button" onClick={act(skip)}>
            Skip it
          </button>
        )}
        <button type="button" onClick={act(finish)}>
          End the interview
        </button>
      </div>
    </>
  )
}
