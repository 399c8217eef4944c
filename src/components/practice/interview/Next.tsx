import type { Guide } from '../../../practice/interview/guide.ts'
import { meanScore, weakestSteps } from '../../../practice/interview/outcome.ts'
import { SCORE_WORDS, type Session } from '../../../practice/interview/session.ts'
import { STEPS } from '../../../practice/interview/steps.ts'

/** Once everything is scored: the mean, and what to read by the weakest steps. */
export function Next({ session, guide, root }: { session: Session; guide: Guide; root: string }) {
  const mean = meanScore(session)
  if (session.phase !== 'finished' || mean === undefined) {
    const left = STEPS.filter(({ name }) => name !== 'close' && session.scores[name] === undefined)
    return (
      <p role="status">
        {left.length} {left.length === 1 ? 'step has' : 'steps have'} no score yet; then this page
        says what to read next.
      </p>
    )
  }
  return (
    <section aria-labelledby="next">
      <h3 id="next">What to read next</h3>
      <p role="status">Your mean is {mean.toFixed(1)} of 4.</p>
      <ul>
        {weakestSteps(session).map((step) => (
          <li key={step}>
            <strong>{STEPS.find(({ name }) => name === step)!.title}</strong> (
            {SCORE_WORDS[session.scores[step]!]}):{' '}
            {guide.steps[step].read.map((address, index) => (
              <span key={address}>
                {index > 0 && ', '}
                <a href={root + address.slice(1)}>{nameOf(address)}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An address in words: its last part, and the section if it has one. */
function nameOf(address: string): string {
  const [path = '', section] = address.split('#')
  const words = (text: string) => text.replaceAll('-', ' ')
  const page = words(path.split('/').filter(Boolean).at(-1) ?? '')
  return section ? `${page}, ${words(section)}` : page
}
