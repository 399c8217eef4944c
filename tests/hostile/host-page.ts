import type { Page } from '@playwright/test'
import type { Block } from '../../src/report/blocks.ts'

/** What the host page heard of one run, and how it fared meanwhile. */
export interface Heard {
  outcome: string
  report: Block[]
  /** The mark put on the editor's line, if any. */
  marked?: { path: string; line: number; column: number; message: string }
  /** What was sent while the program ran. */
  sent: Block[]
  /** The longest time, in milliseconds, in which a 50 ms timer of the page did not tick. */
  gap: number
}

declare global {
  interface Window {
    runProgram(files: Record<string, string>): Promise<Heard>
    stopProgram(): void
  }
}

/** Puts the sandbox into the page, as a playground would, and the means to drive it. */
export async function addSandbox(page: Page): Promise<void> {
  await page.evaluate(installHost)
}

export const runProgram = (page: Page, files: Record<string, string>): Promise<Heard> =>
  page.evaluate((given) => window.runProgram(given), files)

/** Runs in the page: everything it needs stands inside it. */
export function installHost(): Promise<void> {
  const frame = document.createElement('iframe')
  // As the playground's own frame.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
  frame.hidden = true
  frame.src = '/sandbox/'
  let gap = 0
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    gap = Math.max(gap, now - last)
    last = now
  }, 50)
  const say = (message: object) => frame.contentWindow!.postMessage(message, location.origin)

  window.stopProgram = () => say({ type: 'shortlist/stop' })
  window.runProgram = (files) =>
    new Promise((resolve) => {
      const modules: Record<string, { code: string }> = {}
      for (const [name, code] of Object.entries(files)) modules[`/${name}`] = { code }
      modules['/package.json'] = { code: JSON.stringify({ main: `/${Object.keys(files)[0]}` }) }
      // So that equal programs in a row are run and not taken for one.
      modules['/run.ts'] = { code: `// ${performance.now()}` }
      const heard = { sent: [] as Block[] } as Heard
      let started = 0
      const listen = ({ source, data }: MessageEvent) => {
        if (source !== frame.contentWindow) return
        if (data.type === 'shortlist/started') started = data.run as number
        if (data.run !== undefined && data.run !== started) return
        if (data.type === 'shortlist/blocks') heard.sent.push(...(data.blocks as Block[]))
        if (data.type === 'shortlist/ended') {
          Object.assign(heard, { outcome: data.outcome as string, report: data.report as Block[] })
          // The mark comes after; and a page that hung would tick late.
          setTimeout(() => {
            window.removeEventListener('message', listen)
            resolve({ ...heard, gap })
          }, 60)
        }
        if (data.type === 'action' && data.action === 'show-error') {
          const { path, line, column, message } = data as NonNullable<Heard['marked']>
          heard.marked = { path, line, column, message }
        }
      }
      window.addEventListener('message', listen)
      gap = 0
      last = performance.now()
      say({ type: 'compile', codesandbox: true, modules })
    })

  return new Promise((resolve) => {
    window.addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow || data.type !== 'initialized') return
      say({ type: 'register-frame', origin: location.origin, id: 1 })
      resolve()
    })
    document.body.append(frame)
  })
}
