import { useCallback, useEffect, useState } from 'react'
import { isDue } from '../../../practice/cards/schedule.ts'
import { finishedSessions, meanScore } from '../../../practice/interview/outcome.ts'
import type { Records } from '../../../practice/store/records.ts'
import type { Store } from '../../../practice/store/store.ts'
import { Problem } from '../Problem.tsx'
import { Aside } from './Aside.tsx'
import { Transfer } from './Transfer.tsx'

/** What there is to read, run, solve and remember. */
export interface Totals {
  /** Addresses of the pages that count. */
  pages: string[]
  programs: number
  exercises: number
  cards: number
}

type Everything = { [Name in keyof Records]: Records[Name][] }

/** What was read, run, solved and remembered, and the one file that holds it all. */
export function App({ store, root, totals }: { store: Store; root: string; totals: Totals }) {
  const [all, setAll] = useState<Everything>()
  const load = useCallback(() => void loadAll(store).then(setAll), [store])
  useEffect(load, [load])
  if (!all) return <p>Reading what is kept…</p>

  const now = new Date()
  const read = all.read.filter(({ id }) => totals.pages.includes(id)).length
  const due = all.cards.filter((state) => isDue(state, now)).length
  const finished = finishedSessions(all.sessions)
  const last = finished.at(-1)
  const rows = [
    { name: 'Pages read', done: read, of: totals.pages.length },
    { name: 'Programs run', done: all.ran.length, of: totals.programs },
    {
      name: 'Exercises solved',
      done: all.solved.length,
      of: totals.exercises,
      link: 'practice/exercises/',
    },
    {
      name: 'Cards begun',
      done: all.cards.length,
      of: totals.cards,
      more: due > 0 ? `${due} to repeat now` : undefined,
      link: 'practice/cards/',
    },
    {
      name: 'Interviews held',
      done: finished.length,
      more: last && `last mean ${meanScore(last)!.toFixed(1)} of 4`,
      link: 'practice/interview/',
    },
  ]
  return (
    <>
      <Problem store={store} />
      <dl className="progress-rows">
        {rows.map(({ name, done, of, more, link }) => (
          <div key={name}>
            <dt>{link ? <a href={root + link}>{name}</a> : name}</dt>
            <dd>
              {done}
              {of !== undefined && ` of ${of}`}
              {more && <small> {more}</small>}
            </dd>
            <dd className="progress-bar" aria-hidden="true">
              {of !== undefined && <meter min={0} max={of} value={done} />}
            </dd>
          </div>
        ))}
      </dl>
      <Aside broken={all.broken} />
      <Transfer store={store} onChange={load} />
    </>
  )
}

async function loadAll(store: Store): Promise<Everything> {
  const [read, ran, solved, cards, reviews, sessions, settings] = await Promise.all([
    store.all('read'),
    store.all('ran'),
    store.all('solved'),
    store.all('cards'),
    store.all('reviews'),
    store.all('sessions'),
    store.all('settings'),
  ])
  // Last: what could not be read was put there by then.
  const broken = await store.all('broken')
  return { read, ran, solved, cards, reviews, sessions, settings, broken }
}
