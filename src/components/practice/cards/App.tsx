import { useCallback, useMemo, useState } from 'react'
import { chosenCards, type Choice, type DeckCard } from '../../../practice/cards/deck.ts'
import {
  todaysQueue,
  USUAL_LIMITS,
  type Limits,
  type Memory,
} from '../../../practice/cards/queue.ts'
import { GRADES, review } from '../../../practice/cards/schedule.ts'
import type { Records } from '../../../practice/store/records.ts'
import type { Store } from '../../../practice/store/store.ts'
import { Problem } from '../Problem.tsx'
import { useNow } from '../use-now.ts'
import { Ahead } from './Ahead.tsx'
import { CardFace } from './CardFace.tsx'
import { Chooser } from './Chooser.tsx'
import { Done } from './Done.tsx'
import { LimitsForm } from './LimitsForm.tsx'

interface Props {
  deck: DeckCard[]
  store: Store
  stored: Memory
  settings: Records['settings'] | undefined
  root: string
  /** Titles of the concept pages, by slug. */
  concepts: Record<string, string>
}

/** What a grade changed, so that it can be taken back. */
interface Step {
  id: string
  before: Records['cards'] | undefined
  review: string
}

/** The cards of today, one at a time. */
export function App({ deck, store, stored, settings, root, concepts }: Props) {
  const [memory, setMemory] = useState(stored)
  const [limits, setLimits] = useState<Limits>(settings ?? USUAL_LIMITS)
  const [choice, setChoice] = useState<Choice>({ family: '', step: '', concept: '' })
  const [last, setLast] = useState<Step>()
  const [said, setSaid] = useState('')
  const now = useNow(true)

  const chosen = useMemo(() => chosenCards(deck, choice), [deck, choice])
  const ids = useMemo(() => chosen.map(({ id }) => id), [chosen])
  const queue = todaysQueue(ids, memory, limits, new Date(now))
  const current = chosen.find(({ id }) => id === queue.ready[0])

  const grade = useCallback(
    (place: number) => {
      if (!current) return
      const before = memory.states.get(current.id)
      const next = review(current.id, before, GRADES[place]!, new Date())
      void store.put('cards', next.state)
      void store.put('reviews', next.review)
      setMemory(({ states, reviews }) => ({
        states: new Map(states).set(current.id, next.state),
        reviews: [...reviews, next.review],
      }))
      setLast({ id: current.id, before, review: next.review.id })
      setSaid('')
    },
    [current, memory, store],
  )
  const undo = useCallback(() => {
    if (!last) return
    if (last.before) void store.put('cards', last.before)
    else void store.remove('cards', last.id)
    void store.remove('reviews', last.review)
    setMemory(({ states, reviews }) => {
      const earlier = new Map(states)
      if (last.before) earlier.set(last.id, last.before)
      else earlier.delete(last.id)
      return { states: earlier, reviews: reviews.filter(({ id }) => id !== last.review) }
    })
    setLast(undefined)
    setSaid('Taken back.')
  }, [last, store])
  const changeLimits = (next: Limits) => {
    setLimits(next)
    void store.put('settings', { id: 'cards', changed: Date.now(), ...next })
  }

  return (
    <div className="cards">
      <Problem store={store} />
      <Chooser deck={deck} choice={choice} concepts={concepts} onChoose={setChoice} />
      <p className="cards-count" role="status">
        {said ||
          `${queue.ready.length} to go now${queue.soon.length > 0 ? `, ${queue.soon.length} again in a few minutes` : ''}`}
      </p>
      {current ? (
        <CardFace
          key={`${current.id} ${memory.reviews.length}`}
          card={current}
          state={memory.states.get(current.id)}
          root={root}
          onGrade={grade}
          onUndo={last && undo}
        />
      ) : (
        <Done queue={queue} memory={memory} now={new Date(now)} onUndo={last && undo} />
      )}
      <Ahead memory={memory} ids={ids} now={new Date(now)} />
      <LimitsForm limits={limits} onChange={changeLimits} />
    </div>
  )
}
