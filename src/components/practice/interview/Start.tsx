import { useState } from 'react'
import { LEVELS, type Level } from '../../../schemas/levels.ts'
import type { Session } from '../../../practice/interview/session.ts'
import { finishedSessions } from '../../../practice/interview/outcome.ts'
import type { CaseChoice } from './App.tsx'
import { Sessions } from './Sessions.tsx'
import { Trend } from './Trend.tsx'

const EXPECTED: Record<Level, string> = {
  mid: 'a working design, correct metrics',
  senior: 'reasons, budgets, what goes wrong',
  staff: 'what it costs, who decides, what is silent',
}

interface Props {
  cases: CaseChoice[]
  sessions: Session[]
  title: (id: string) => string
  onBegin: (id: string, level: Level) => void
  onOpen: (session: Session) => void
  onRemove: (id: string) => void
}

/** Before a session: what to practice, and what was practiced. */
export function Start({ cases, sessions, title, onBegin, onOpen, onRemove }: Props) {
  const [chosen, setChosen] = useState(() => caseOfAddress(cases))
  const [level, setLevel] = useState<Level>('senior')
  const finished = finishedSessions(sessions)
  return (
    <>
      <form
        className="interview-start"
        onSubmit={(event) => {
          event.preventDefault()
          onBegin(chosen || surprise(cases, sessions), level)
        }}
      >
        <label>
          Case
          <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">Surprise me</option>
            {cases.map(({ id, title, family }) => (
              <option key={id} value={id}>
                {title} ({family})
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>Level</legend>
          {LEVELS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="level"
                value={each}
                checked={level === each}
                onChange={() => setLevel(each)}
              />
              <span>
                {each}: {EXPECTED[each]}
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="practice-main">
          Begin the 45 minutes
        </button>
      </form>
      {sessions.length > 0 && (
        <Sessions sessions={sessions} title={title} onOpen={onOpen} onRemove={onRemove} />
      )}
      {finished.length > 1 && <Trend sessions={finished} title={title} />}
    </>
  )
}

/** A link from a case, `?case=search/product-search`, chooses it. */
function caseOfAddress(cases: CaseChoice[]): string {
  const wanted = new URLSearchParams(location.search).get('case')
  return cases.find(({ id }) => id === wanted)?.id ?? ''
}

/** One of the cases that were practiced least. */
function surprise(cases: CaseChoice[], sessions: Session[]): string {
  const times = (id: string) => sessions.filter((session) => session.case === id).length
  const fewest = Math.min(...cases.map(({ id }) => times(id)))
  const candidates = cases.filter(({ id }) => times(id) === fewest)
  return candidates[Math.floor(Math.random() * candidates.length)]!.id
}
