import type { Guide } from '../../../practice/interview/guide.ts'
import { ask, type Session } from '../../../practice/interview/session.ts'
import { Inline } from '../Inline.tsx'
import type { Change } from './App.tsx'

interface Props {
  session: Session
  guide: Guide
  change: Change
}

/** What a candidate may ask. Each has its answer; which were asked is remembered. */
export function Questions({ session, guide, change }: Props) {
  const isAsked = (question: string) => session.asked.includes(question)
  return (
    <details className="interview-questions" open={session.step === 0}>
      <summary>
        Ask a question{' '}
        <small>
          {session.asked.length} of {guide.questions.length} asked
        </small>
      </summary>
      <ul>
        {guide.questions.map(({ ask: question, answer }) => (
          <li key={question}>
            {isAsked(question) ? (
              <p className="interview-asked">{question}</p>
            ) : (
              <button
                type="button"
                onClick={() => change((session) => ask(session, question, Date.now()))}
              >
                {question}
              </button>
            )}
            <p aria-live="polite">{isAsked(question) && <Inline text={answer} />}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
