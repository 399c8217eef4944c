import { useEffect, useState } from 'react'
import { draw, type Session } from '../../../practice/interview/session.ts'
import type { Change } from './App.tsx'
import { Drawn } from './Drawn.tsx'
import { drawMermaid } from './draw-mermaid.ts'

/** Milliseconds without a key after which the diagram is drawn. */
const PATIENCE = 300

const EXAMPLE = `flowchart LR
  request([Request]) --> retrieval
  retrieval -->|500| ranker[Ranker]
  ranker -->|20| page([Page])`

/** Mermaid text that becomes a diagram as it is typed. The last good one stays while a new one is unfinished. */
export function Board({ session, change }: { session: Session; change: Change }) {
  const [address, setAddress] = useState<string>()
  const [problem, setProblem] = useState('')
  const { board } = session
  const isEmpty = board.trim() === ''
  const theme = useTheme()
  useEffect(() => {
    if (isEmpty) return
    let isLatest = true
    const timer = setTimeout(() => {
      drawMermaid(board, theme).then(
        (picture) => {
          if (!isLatest) return
          setAddress(picture)
          setProblem('')
        },
        (error: unknown) => {
          if (isLatest) setProblem(error instanceof Error ? error.message : String(error))
        },
      )
    }, PATIENCE)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [board, isEmpty, theme])

  const set = (text: string) => change((session) => draw(session, text, Date.now()))
  return (
    <div className="interview-board-body">
      <textarea
        aria-label="Diagram, as Mermaid text"
        rows={8}
        spellCheck={false}
        maxLength={50_000}
        value={board}
        onInput={(event) => set(event.currentTarget.value)}
      />
      {isEmpty && (
        <button type="button" onClick={() => set(EXAMPLE)}>
          Start from an example
        </button>
      )}
      <p className="practice-said" role="status">
        {!isEmpty && problem && `Not a diagram yet: ${problem}`}
      </p>
      {!isEmpty && address && <Drawn address={address} />}
    </div>
  )
}

/** The theme of the page, also after it was changed. */
function useTheme(): 'light' | 'dark' {
  const read = () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light')
  const [theme, setTheme] = useState<'light' | 'dark'>(read)
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(read()))
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => observer.disconnect()
  }, [])
  return theme
}
