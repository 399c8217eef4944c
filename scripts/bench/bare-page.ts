/**
 * A page without instruments. A page of Playwright's reports its network, which makes V8
 * parse scripts a second time to name the caller of each request, and holds up every new
 * worker: that costs a playground a third of its speed. This one only takes input and
 * evaluates.
 */
import type { Browser } from '@playwright/test'
import { DESKTOP } from './settings.ts'

export interface BarePage {
  open(url: string): Promise<void>
  /** Calls a function in the page; it sees nothing but its argument. */
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>
  /** Moves the pointer and clicks. */
  click(x: number, y: number): Promise<void>
  /** Presses a digit or an arrow, the latter with Shift or without. */
  press(key: string): Promise<void>
  /** Makes the page's processor so many times slower. */
  slowDown(rate: number): Promise<void>
  close(): Promise<void>
}

const PATIENCE = 60_000
const ARROWS: Record<string, number> = { ArrowLeft: 37, ArrowRight: 39 }

/** Opens a page in a fresh profile. */
export async function openBarePage(browser: Browser): Promise<BarePage> {
  const root = await browser.newBrowserCDPSession()
  const { browserContextId } = await root.send('Target.createBrowserContext')
  const where = { url: 'about:blank', browserContextId, ...DESKTOP }
  const { targetId } = await root.send('Target.createTarget', where)
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false })

  type Answer = { id?: number; result?: unknown; error?: { message: string } }
  const waiting = new Map<number, (answer: Answer) => void>()
  let sent = 0
  root.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const answer = JSON.parse(event.message) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })

  const send = async <Result>(method: string, params: object): Promise<Result> => {
    const id = ++sent
    const answered = new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} took too long`)), PATIENCE)
      waiting.set(id, (answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
    })
    const message = JSON.stringify({ id, method, params })
    await root.send('Target.sendMessageToTarget', { sessionId, message })
    const { result, error } = await answered
    waiting.delete(id)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as Result
  }

  const page: BarePage = {
    async open(url) {
      await send('Page.navigate', { url })
      await page.evaluate(parsed, undefined)
    },
    async evaluate<Argument, Result>(
      run: (argument: Argument) => Result | Promise<Result>,
      argument: Argument,
    ) {
      const expression = `(${run.toString()})(${JSON.stringify(argument) ?? ''})`
      type Evaluated = {
        result: { value: Result }
        exceptionDetails?: { exception?: { description?: string }; text: string }
      }
      const how = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails: thrown } = await send<Evaluated>('Runtime.evaluate', how)
      if (thrown) throw new Error(thrown.exception?.description ?? thrown.text)
      return result.value
    },
    async click(x, y) {
      const at = { x, y, button: 'left', clickCount: 1 }
      await send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'none' })
      await send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' })
      await send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' })
    },
    async press(name) {
      const modifiers = name.startsWith('Shift+') ? 8 : 0
      const key = name.replace('Shift+', '')
      const isDigit = /^\d$/.test(key)
      const what = {
        key,
        code: isDigit ? `Digit${key}` : key,
        windowsVirtualKeyCode: isDigit ? key.charCodeAt(0) : ARROWS[key],
        modifiers,
      }
      const text = isDigit ? { text: key } : {}
      await send('Input.dispatchKeyEvent', {
        ...what,
        ...text,
        type: isDigit ? 'keyDown' : 'rawKeyDown',
      })
      await send('Input.dispatchKeyEvent', { ...what, type: 'keyUp' })
    },
    async slowDown(rate) {
      await send('Emulation.setCPUThrottlingRate', { rate })
    },
    async close() {
      await root.send('Target.disposeBrowserContext', { browserContextId })
      await root.detach()
    },
  }
  return page
}

/** Resolves when the page's own scripts have started. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve))
}
