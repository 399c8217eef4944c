import type { Guide } from '../../../practice/interview/guide.ts'
import { missedQuestions } from '../../../practice/interview/outcome.ts'
import type { Session } from '../../../practice/interview/session.ts'
import { Inline } from '../Inline.tsx'

/** Which questions were asked, what each was worth, and which essential ones were not. */
export function Asked({ session, guide }: { session: Session; guide: Guide }) {
  const asked = guide.questions.filter(({ ask }) => session.asked.includes(ask))
  const missed = missedQuestions(guide, session)
  return (
    <section className="interview-step" aria-labelledby="asked">
      <h3 id="asked">Questions</h3>
      <p>
        You asked {asked.length} of {guide.questions.length}.{' '}
        {missed.length === 0
          ? 'None of the essential ones is missing.'
          : `${missed.length} essential ${missed.length === 1 ? 'one was' : 'ones were'} not asked:`}
      </p>
      <QuestionList questions={missed} />
      {asked.length > 0 && (
        <details>
          <summary>What those you asked change</summary>
          <QuestionList questions={asked} />
        </details>
      )}
    </section>
  )
}

function QuestionList({ questions }: { questions: Guide['questions'] }) {
  return (
    <ul>
      {questions.map(({ ask, answer, changes }) => (
        <li key={ask}>
          <strong>{ask}</strong> <Inline text={answer} /> <em>What it changes:</em>{' '}
          <Inline text={changes} />
        </li>
      ))}
    </ul>
  )
}
