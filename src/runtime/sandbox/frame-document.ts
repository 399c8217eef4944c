/**
 * Starts and ends workers as the sandbox page says: the script of the frame that holds the
 * isolates. Plain JavaScript, since it is part of a document, and without anything that a
 * document would read as its own.
 */
export const FRAME_SCRIPT = `
const workers = new Map()
let source
const say = (message) => parent.postMessage(message, '*')
const start = (id, ports) => {
  try {
    const worker = new Worker(source)
    worker.onerror = (event) => {
      event.preventDefault()
      say({ type: 'failed', id, message: event.message || 'the worker ended' })
    }
    workers.set(id, worker)
    worker.postMessage(null, ports)
  } catch (error) {
    say({ type: 'failed', id, message: String(error) })
  }
}
addEventListener('message', ({ source: sender, data, ports }) => {
  if (sender !== parent) return
  if (data.type === 'source') source = data.source
  else if (data.type === 'start') start(data.id, ports)
  else if (data.type === 'ping') say({ type: 'alive' })
  else if (data.type === 'terminate') {
    workers.get(data.id)?.terminate()
    workers.delete(data.id)
  }
})
say({ type: 'alive' })
`

/** What the frame says. */
export type FrameMessage = { type: 'alive' } | { type: 'failed'; id: number; message: string }

/**
 * The document of that frame. Its policy adds to the one it inherits: what the sandbox page
 * may load from the site, a program may not even ask for. `hash` is that of the script.
 */
export const frameDocument = (hash: string): string =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="` +
  `default-src 'none'; script-src 'unsafe-eval' ${hash}; worker-src data:">` +
  `<script>${FRAME_SCRIPT}</script>`
