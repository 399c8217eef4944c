import { clockText } from '../../../practice/interview/clock-text.ts'
import type { Guide } from '../../../practice/interview/guide.ts'
import {
  score,
  SCORE_WORDS,
  type Score,
  type Session,
} from '../../../practice/interview/session.ts'
import type { Step } from '../../../practice/interview/steps.ts'
import { Inline } from '../Inline.tsx'
import type { Change } from './App.tsx'
import { Levels } from './Levels.tsx'

interface Props {
  step: Step
  session: Session
  guide: Guide
  change: Change
}

const SCORES = [1, 2, 3, 4] as const

/** One step: the reader's notes, a strong answer, the levels, and a score. */
export function StepReview({ step: { name, title, minutes }, session, guide, change }: Props) {
  const notes = session.notes[name]?.trim()
  const spent = session.spent[name] ?? 0
  return (
    <section className="interview-step" aria-labelledby={`review-${name}`}>
      <h3 id={`review-${name}`}>
        {title}{' '}
        <small>
          {session.skipped.includes(name) ? 'skipped, ' : ''}
          {clockText(spent)} of {minutes}:00
        </small>
      </h3>
      <div className="interview-beside">
        <div>
          <h4>Your notes</h4>
          <p className="interview-own">{notes || 'Nothing noted.'}</p>
        </div>
        {name !== 'close' && (
          <div>
            <h4>A strong answer</h4>
            <ul>
              {guide.steps[name].model.map((point) => (
                <li key={point}>
                  <Inline text={point} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {name !== 'close' && (
        <>
          <Levels levels={guide.steps[name].levels} />
          <fieldset className="interview-score">
            <legend>What you wrote was</legend>
            {SCORES.map((value: Score) => (
              <label key={value}>
                <input
                  type="radio"
                  name={`score-${name}`}
                  checked={session.scores[name] === value}
                  onChange={() => change((session) => score(session, name, value, Date.now()))}
                />
                <span>{SCORE_WORDS[value]}</span>
              </label>
            ))}
          </fieldset>
        </>
      )}
    </section>
  )
}
