import { clockText } from '../../../practice/interview/clock-text.ts'
import type { Guide } from '../../../practice/interview/guide.ts'
import { sessionMarkdown } from '../../../practice/interview/markdown.ts'
import type { Session } from '../../../practice/interview/session.ts'
import { STEPS } from '../../../practice/interview/steps.ts'
import { Inline } from '../Inline.tsx'
import { saveFile } from '../save-file.ts'
import type { Change } from './App.tsx'
import { Asked } from './Asked.tsx'
import { Levels } from './Levels.tsx'
import { Next } from './Next.tsx'
import { ReviewBoard } from './ReviewBoard.tsx'
import { StepReview } from './StepReview.tsx'

interface Props {
  session: Session
  guide: Guide
  title: string
  root: string
  change: Change
  onClose: () => void
}

/** After the session: notes beside a strong answer, step by step, and scores of the reader's own. */
export function Review({ session, guide, title, root, change, onClose }: Props) {
  const shown = session.curveballs.filter(({ shownAt }) => shownAt !== null)
  return (
    <article className="interview-review">
      <h2>
        {title}, {session.level}: {clockText(session.elapsed)}
      </h2>
      <p>
        Read your notes of each step first, then the answer beside them. Score what you{' '}
        <em>wrote</em>, not what you know now.
      </p>
      <Asked session={session} guide={guide} />
      {STEPS.map((step) => (
        <StepReview key={step.name} step={step} session={session} guide={guide} change={change} />
      ))}
      {shown.length > 0 && (
        <section aria-labelledby="curveballs">
          <h3 id="curveballs">What changed in the middle</h3>
          {shown.map(({ index, reaction }) => {
            const ball = guide.curveballs[index]
            if (!ball) return null
            return (
              <div key={index} className="interview-step">
                <blockquote>
                  <Inline text={ball.say} />
                </blockquote>
                <p className="interview-own">{reaction.trim() || 'You noted no reaction.'}</p>
                <Levels levels={ball.levels} />
              </div>
            )
          })}
        </section>
      )}
      {session.board.trim() !== '' && <ReviewBoard text={session.board} />}
      <Next session={session} guide={guide} root={root} />
      <p className="interview-tools">
        <button
          type="button"
          onClick={() =>
            saveFile(
              `${session.case.split('/').at(-1)}-${new Date(session.startedAt).toISOString().slice(0, 10)}.md`,
              sessionMarkdown(session, guide, title),
              'text/markdown',
            )
          }
        >
          Save as Markdown
        </button>
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <button type="button" onClick={onClose}>
          All sessions
        </button>
      </p>
    </article>
  )
}
