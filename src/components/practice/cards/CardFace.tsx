import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { sourceAddress, type DeckCard } from '../../../practice/cards/deck.ts'
import { preview, type CardState } from '../../../practice/cards/schedule.ts'
import { daysBetween, localDay, localTime } from '../../../practice/cards/local-time.ts'
import { Inline } from '../Inline.tsx'

interface Props {
  card: DeckCard
  state: CardState | undefined
  root: string
  /** Takes the place of the grade, from 0 for forgotten to 3. */
  onGrade: (place: number) => void
  onUndo: (() => void) | undefined
}

const GRADE_WORDS = ['Again', 'Hard', 'Good', 'Easy']

/** A question; then its answer, and four ways to say how well it was known. Keys: space, 1 to 4, Z. */
export function CardFace({ card, state, root, onGrade, onUndo }: Props) {
  const [isOpen, setOpen] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const face = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpen) first.current?.focus({ preventScroll: true })
    else if (hasBeenUsed) face.current?.focus({ preventScroll: true })
  }, [isOpen])

  // Before anything is painted: a key pressed right after another must find its card.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const place = ['1', '2', '3', '4'].indexOf(event.key)
      const isPress =
        event.target instanceof HTMLElement && event.target.matches('button, a, summary')
      if (event.key === ' ' && !isOpen && !isPress) setOpen(true)
      else if (place >= 0 && isOpen) onGrade(place)
      else if (event.key === 'z' && onUndo) onUndo()
      else return
      hasBeenUsed = true
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOpen, onGrade, onUndo])

  const days = preview(state, new Date())
  return (
    <section className="card" ref={face} tabIndex={-1} aria-label="Card">
      <p className="card-from">
        {card.title}
        {state === undefined && ', new'}
      </p>
      <p className="card-ask">
        <Inline text={card.ask} />
      </p>
      {isOpen ? (
        <>
          <p className="card-answer" role="status">
            <Inline text={card.answer} />
          </p>
          <p className="card-source">
            <a href={sourceAddress(root, card)}>Read the paragraph it comes from</a>
          </p>
          <div className="card-grades" role="group" aria-label="How well did you know it?">
            {GRADE_WORDS.map((word, place) => (
              <button
                type="button"
                key={word}
                ref={place === 2 ? first : undefined}
                onClick={() => {
                  hasBeenUsed = true
                  onGrade(place)
                }}
              >
                <kbd>{place + 1}</kbd> {word} <small>{when(days[place])}</small>
              </button>
            ))}
          </div>
        </>
      ) : (
        <p>
          <button
            type="button"
            className="practice-main"
            onClick={() => {
              hasBeenUsed = true
              setOpen(true)
            }}
          >
            Show the answer <kbd>space</kbd>
          </button>
        </p>
      )}
      {onUndo && (
        <p className="card-undo">
          <button type="button" onClick={onUndo}>
            Take the last grade back <kbd>Z</kbd>
          </button>
        </p>
      )}
    </section>
  )
}

/** Whether a card was answered on this page: until then it does not take the focus away. */
let hasBeenUsed = false

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]')

function when(day: string | undefined): string {
  if (day === undefined) return 'today'
  const days = daysBetween(localDay(localTime(new Date())), day)
  if (days < 31) return days === 1 ? 'tomorrow' : `in ${days} days`
  return days < 365 ? `in ${Math.round(days / 30.4)} months` : `in ${(days / 365).toFixed(1)} years`
}
