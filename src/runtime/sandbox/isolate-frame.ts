import type { FrameMessage } from './frame-document.ts'

/** Milliseconds between two questions whether the frame is alive, and how many may go unanswered. */
const PING_INTERVAL = 300
const MAX_UNANSWERED = 8

/**
 * The frame that holds the isolates. It is sandboxed, so its origin is opaque, and where the
 * browser gives such frames a process of their own (Chromium does), a program that runs out
 * of memory takes that process down and not the reader's page.
 */
export interface IsolateFrame {
  /** Starts a worker and hands it one end of a channel. */
  start(id: number, port: MessagePort): void
  terminate(id: number): void
  /**
   * Asks the frame whether it lives, again and again, until the returned function is called.
   * `onLost` is told whether the frame had answered at all since.
   */
  watch(onLost: (hadAnswered: boolean) => void): () => void
  /** Puts a new frame in its place. */
  replace(): IsolateFrame
}

/** Takes charge of a frame of the page. `source` is the address of the worker's code. */
export function createIsolateFrame(
  element: HTMLIFrameElement,
  source: string,
  onFailure: (id: number, message: string) => void,
): IsolateFrame {
  /** What is to be said as soon as somebody listens. */
  let waiting: [message: object, ports: MessagePort[]][] | undefined = []
  let unanswered = 0
  let answers = 0

  const post = (message: object, ports: MessagePort[] = []) =>
    element.contentWindow?.postMessage(message, '*', ports)
  const say = (message: object, ports: MessagePort[] = []) => {
    if (waiting) waiting.push([message, ports])
    else post(message, ports)
  }
  const hear = ({ source: sender, data }: MessageEvent<FrameMessage>) => {
    if (sender !== element.contentWindow) return
    unanswered = 0
    answers++
    if (data.type === 'failed') onFailure(data.id, data.message)
    const held = waiting ?? []
    waiting = undefined
    for (const [message, ports] of held) post(message, ports)
  }
  window.addEventListener('message', hear)
  say({ type: 'source', source })
  // It may have said that it lives before anybody listened.
  post({ type: 'ping' })

  return {
    start: (id, port) => say({ type: 'start', id }, [port]),
    terminate: (id) => say({ type: 'terminate', id }),
    watch(onLost) {
      const before = answers
      unanswered = 0
      const ask = () => {
        if (++unanswered > MAX_UNANSWERED) onLost(answers > before)
        else post({ type: 'ping' })
      }
      ask()
      const timer = setInterval(ask, PING_INTERVAL)
      return () => clearInterval(timer)
    },
    replace() {
      window.removeEventListener('message', hear)
      const next = element.cloneNode() as HTMLIFrameElement
      element.replaceWith(next)
      return createIsolateFrame(next, source, onFailure)
    },
  }
}
