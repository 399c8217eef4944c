import { useEffect, useState } from 'react'
import { Drawn } from './Drawn.tsx'
import { drawMermaid } from './draw-mermaid.ts'

/** What was on the whiteboard at the end, as a diagram, or as its text where it is none. */
export function ReviewBoard({ text }: { text: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    drawMermaid(text, 'light').then(setAddress, () => {})
  }, [text])
  return (
    <section className="interview-step" aria-labelledby="board">
      <h3 id="board">Your whiteboard</h3>
      {address ? <Drawn address={address} /> : <pre>{text}</pre>}
    </section>
  )
}
