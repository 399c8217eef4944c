import { useEffect, useState } from 'react'
import type { Guide } from '../../../practice/interview/guide.ts'
import { showDue } from '../../../practice/interview/curveballs.ts'
import {
  finish,
  isPaused,
  note,
  stepName,
  type Session,
} from '../../../practice/interview/session.ts'
import { STEPS } from '../../../practice/interview/steps.ts'
import { Inline } from '../Inline.tsx'
import { useNow } from '../use-now.ts'
import type { Change } from './App.tsx'
import { Away } from './Away.tsx'
import { Board } from './Board.tsx'
import { Clock } from './Clock.tsx'
import { Curveballs } from './Curveballs.tsx'
import { Questions } from './Questions.tsx'
import { Rail } from './Rail.tsx'
import { useAway } from './use-away.ts'

interface Props {
  session: Session
  guide: Guide
  title: string
  change: Change
}

/** The session while its clock runs: the interviewer on one side, the reader's notes on the other. */
export function Running({ session, guide, title, change }: Props) {
  const now = useNow(session.since !== null)
  const away = useAway(session, now, change)
  const [isBoardOpen, setBoardOpen] = useState(session.board !== '')
  useEffect(() => {
    if (session.since !== null && !away.since) change((session) => showDue(session, now))
  }, [now, session.since, away.since, change])

  const name = stepName(session)
  const step = STEPS[session.step]!
  const isLast = session.step === STEPS.length - 1
  const cue = name === 'close' ? CLOSING : guide.steps[name].cue
  return (
    <>
      <h2 className="interview-title">
        {title}, {session.level}
      </h2>
      <Clock session={session} now={now} change={change} />
      <Away away={away} />
      <Rail session={session} change={change} />
      <div className="interview-desk" data-paused={isPaused(session) ? '' : undefined}>
        <div className="interview-says">
          <h3>Interviewer</h3>
          <blockquote>
            <Inline text={guide.prompt} />
          </blockquote>
          <Curveballs session={session} guide={guide} change={change} />
          <p className="interview-cue" aria-live="polite">
            <Inline text={cue} />
          </p>
          <Questions session={session} guide={guide} change={change} />
        </div>
        <div className="interview-notes">
          <h3 id="notes">Your notes: {step.title}</h3>
          <textarea
            key={name}
            aria-labelledby="notes"
            rows={14}
            maxLength={50_000}
            value={session.notes[name] ?? ''}
            placeholder={PLACEHOLDERS[name]}
            onInput={(event) => {
              const { value } = event.currentTarget
              change((session) => note(session, name, value, Date.now()))
            }}
          />
          <p className="practice-quiet">Kept on this device as you type.</p>
          {isLast && (
            <button
              type="button"
              className="practice-main"
              onClick={() => change((session) => finish(session, Date.now()))}
            >
              Finish and compare
            </button>
          )}
          <details
            className="interview-board"
            open={isBoardOpen}
            onToggle={(event) => setBoardOpen(event.currentTarget.open)}
          >
            <summary>Whiteboard</summary>
            {isBoardOpen && <Board session={session} change={change} />}
          </details>
        </div>
      </div>
    </>
  )
}

const CLOSING =
  'Two minutes left. Which of your decisions are you least sure of, and how would you test it first?'

const PLACEHOLDERS: Record<ReturnType<typeof stepName>, string> = {
  requirements: 'Goal, surface, scale in four numbers, latency, what is out of scope',
  framing: 'Objective, input, output, label, one framing turned down',
  data: 'Sources, feature groups with their freshness, label biases, the split',
  models: 'Baseline, chosen model, loss, how a candidate ships',
  evaluation: 'Offline metric, online metric, guardrails, unit and length of the test',
  serving: 'Architecture, candidates and milliseconds a stage, fallbacks',
  monitoring: 'Three alerts, each with an action; retraining cadence; the loop',
  close: 'The decision you would test first, and why',
}
