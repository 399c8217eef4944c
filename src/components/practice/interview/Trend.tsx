import { meanScore } from '../../../practice/interview/outcome.ts'
import { SCORE_WORDS, type Score, type Session } from '../../../practice/interview/session.ts'
import { STEPS } from '../../../practice/interview/steps.ts'

const SCORED = STEPS.filter(({ name }) => name !== 'close')

/** Scores of the finished sessions, one column a session, so that a row shows where a step goes. */
export function Trend({ sessions, title }: { sessions: Session[]; title: (id: string) => string }) {
  const shown = sessions.slice(-8)
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">The trend</h2>
      <div className="interview-trend" tabIndex={0} role="region" aria-labelledby="trend">
        <table>
          <caption>Your own scores, 1 to 4; the oldest of the last {shown.length} first</caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              {shown.map((session) => (
                <th scope="col" key={session.id}>
                  {title(session.case)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {SCORED.map(({ name, title }) => (
              <tr key={name}>
                <th scope="row">{title}</th>
                {shown.map(({ id, scores }) => {
                  const score = name === 'close' ? undefined : scores[name]
                  return <Cell key={id} score={score} />
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">Mean</th>
              {shown.map((session) => (
                <td key={session.id}>{meanScore(session)?.toFixed(1)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Cell({ score }: { score: Score | undefined }) {
  if (score === undefined) return <td>–</td>
  return (
    <td data-score={score} title={SCORE_WORDS[score]}>
      {score}
    </td>
  )
}
