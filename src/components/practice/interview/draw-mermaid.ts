import type { Mermaid } from 'mermaid'

let loading: Promise<Mermaid> | undefined
let count = 0

/**
 * Draws Mermaid text as a picture: the address of an SVG for an `img`, in which nothing can
 * run or reach the page, wherever the text came from. Rejects with what is wrong in the text.
 */
export async function drawMermaid(text: string, theme: 'light' | 'dark'): Promise<string> {
  loading ??= import('mermaid').then(({ default: mermaid }) => mermaid)
  const mermaid = await loading.catch((error: unknown) => {
    loading = undefined
    throw error
  })
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: theme === 'dark' ? 'dark' : 'neutral',
    htmlLabels: false,
    flowchart: { htmlLabels: false, useMaxWidth: false },
    sequence: { useMaxWidth: false },
  })
  try {
    const { svg } = await mermaid.render(`board-${++count}`, text)
    return `data:image/svg+xml,${encodeURIComponent(svg)}`
  } catch (error) {
    throw new Error(firstLines(error instanceof Error ? error.message : String(error)))
  }
}

/** Mermaid's messages go on for many lines; the first two say where. */
const firstLines = (message: string): string => message.split('\n').slice(0, 2).join(' ').trim()
