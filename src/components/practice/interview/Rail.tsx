import { goTo, type Session } from '../../../practice/interview/session.ts'
import { STEPS } from '../../../practice/interview/steps.ts'
import type { Change } from './App.tsx'

/** The steps in order; any can be gone back to. */
export function Rail({ session, change }: { session: Session; change: Change }) {
  return (
    <ol className="interview-rail" aria-label="Steps">
      {STEPS.map(({ name, title, minutes }, step) => {
        const state = session.skipped.includes(name)
          ? 'skipped'
          : session.notes[name]?.trim()
            ? 'noted'
            : ''
        return (
          <li key={name}>
            <button
              type="button"
              aria-current={step === session.step ? 'step' : undefined}
              onClick={() => change((session) => goTo(session, step, Date.now()))}
            >
              {title} <small>{state || `${minutes} min`}</small>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
