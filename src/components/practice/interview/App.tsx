import { useCallback, useEffect, useRef, useState } from 'react'
import type { Guide } from '../../../practice/interview/guide.ts'
import { planCurveballs } from '../../../practice/interview/curveballs.ts'
import { createSession, type Session } from '../../../practice/interview/session.ts'
import type { Store } from '../../../practice/store/store.ts'
import type { Level } from '../../../schemas/levels.ts'
import { Problem } from '../Problem.tsx'
import { Review } from './Review.tsx'
import { Running } from './Running.tsx'
import { Start } from './Start.tsx'
import { holdAlone } from './hold-alone.ts'

export interface CaseChoice {
  /** Below /cases/, such as `search/product-search`. */
  id: string
  title: string
  family: string
}

interface Props {
  store: Store
  stored: Session[]
  cases: CaseChoice[]
  root: string
}

/** Changes a session; what it is given is the newest one. */
export type Change = (change: (session: Session) => Session) => void

/** The mock interview: chosen, held, scored. One session at a time, all of them kept. */
export function App({ store, stored, cases, root }: Props) {
  const [sessions, setSessions] = useState(stored)
  const [open, setOpen] = useState<{ session: Session; guide: Guide }>()
  const [said, setSaid] = useState('')
  const latest = useRef<Session>(undefined)
  latest.current = open?.session

  const keep = useCallback(
    (session: Session) => {
      void store.put('sessions', session)
      setSessions((all) => [...all.filter(({ id }) => id !== session.id), session])
    },
    [store],
  )
  const change: Change = useCallback(
    (how) => {
      const before = latest.current
      if (!before) return
      const session = how(before)
      if (session === before) return
      latest.current = session
      setOpen((now) => now && { ...now, session })
      keep(session)
    },
    [keep],
  )

  const show = async (make: (guide: Guide) => Session, id: string) => {
    setSaid('')
    try {
      const guide = await fetchGuide(root, id)
      const session = make(guide)
      if (session.phase === 'running' && !(await holdAlone(session.id))) {
        setSaid('This session is open in another tab. Go on there, or close that tab.')
        return
      }
      keep(session)
      setOpen({ session, guide })
    } catch (error) {
      setSaid(
        `The guide of this case could not be loaded (${error instanceof Error ? error.message : error}). Try again.`,
      )
    }
  }
  const begin = (chosen: string, level: Level) =>
    show(
      (guide) =>
        createSession(
          {
            id: crypto.randomUUID(),
            case: chosen,
            level,
            curveballs: planCurveballs(guide, level),
          },
          Date.now(),
        ),
      chosen,
    )
  const remove = (id: string) => {
    void store.remove('sessions', id)
    setSessions((all) => all.filter((session) => session.id !== id))
    if (open?.session.id === id) setOpen(undefined)
  }

  const screen = open && `${open.session.id} ${open.session.phase === 'running'}`
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (screen) heading.current?.focus()
  }, [screen])

  const title = (id: string) => cases.find((each) => each.id === id)?.title ?? id
  return (
    <div ref={heading} tabIndex={-1} className="interview">
      <Problem store={store} />
      <p role="status" className="practice-said">
        {said}
      </p>
      {open === undefined ? (
        <Start
          cases={cases}
          sessions={sessions}
          title={title}
          onBegin={begin}
          onOpen={(session) => show(() => session, session.case)}
          onRemove={remove}
        />
      ) : open.session.phase === 'running' ? (
        <Running {...open} title={title(open.session.case)} change={change} />
      ) : (
        <Review
          {...open}
          title={title(open.session.case)}
          root={root}
          change={change}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}

async function fetchGuide(root: string, id: string): Promise<Guide> {
  const response = await fetch(`${root}practice/guides/${id.split('/').at(-1)}.json`)
  if (!response.ok) throw new Error(`the site answered ${response.status}`)
  return (await response.json()) as Guide
}
