import type { Memory, Queue } from '../../../practice/cards/queue.ts'
import { isDue } from '../../../practice/cards/schedule.ts'

interface Props {
  queue: Queue
  memory: Memory
  now: Date
  onUndo: (() => void) | undefined
}

/** Nothing to ask now: when the next card comes, and what the limits hold back. */
export function Done({ queue, memory, now, onUndo }: Props) {
  const days = [...memory.states.values()]
    .filter((state) => !isDue(state, now))
    .map(({ due }) => due.slice(0, 10))
    .sort()
  return (
    <section className="card" aria-label="Card">
      <p className="card-ask">
        {queue.soon.length > 0
          ? 'A few cards come again in some minutes.'
          : 'Nothing more for now.'}
      </p>
      <p>
        {days[0] && `The next one is due on ${days[0]}. `}
        {queue.held > 0 &&
          `${queue.held} more ${queue.held === 1 ? 'waits' : 'wait'} behind the limits of the day, below.`}
      </p>
      {onUndo && (
        <p className="card-undo">
          <button type="button" onClick={onUndo}>
            Take the last grade back
          </button>
        </p>
      )}
    </section>
  )
}
