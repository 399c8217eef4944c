/**
 * A program that brings down the process it runs in: the reader's page lives on, says what
 * happened, and the next program runs. The page is opened by the browser alone, since
 * Playwright takes the death of a frame's process for that of the page; what the page saw,
 * it posts to a server.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findBrowser, launchOptions } from '../scripts/find-browser.ts'
import { installHost, type Heard } from './hostile/host-page.ts'
import { serveSite } from './hostile/site-server.ts'

const GREEDY = `// Greedy
// Budget: 20 s
const all = []
for (;;) all.push(new Array(100_000).fill(0.5))`
const INNOCENT = `import { show } from 'shortlist/show'\nshow.value('innocent', 42)`

/** Resolves with the first text that is posted to the address given. */
async function letterbox() {
  let receive!: (text: string) => void
  const letter = new Promise<string>((resolve) => {
    receive = resolve
  })
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part: Buffer) => (text += part.toString()))
    request.on('end', () => {
      response.end()
      receive(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`
  return { address, letter, close: () => server.close() }
}

/**
 * Runs in the page: one program after the other, then an innocent one in another sandbox of
 * the same page, whose process may have been the same; then a letter with all that was heard.
 */
async function runAll(programs: string[], address: string): Promise<void> {
  if (location.search === '?other') return
  const other = document.createElement('iframe')
  other.src = '?other'
  document.body.append(other)
  await new Promise((resolve) => other.addEventListener('load', resolve))
  const heard: Heard[] = []
  for (const code of programs) heard.push(await window.runProgram({ 'a.ts': code }))
  heard.push(await other.contentWindow!.runProgram({ 'a.ts': programs.at(-1)! }))
  await fetch(address, { method: 'POST', mode: 'no-cors', body: JSON.stringify(heard) })
}

test('a program that takes all memory', async () => {
  const { address, letter, close } = await letterbox()
  const programs = JSON.stringify([GREEDY, INNOCENT, `${INNOCENT}\n`])
  const script = `(${installHost})().then(() => (${runAll})(${programs}, '${address}'))`
  const site = await serveSite(script)
  const profile = mkdtempSync(join(tmpdir(), 'hostile-'))
  const path = await findBrowser()
  const { args = [] } = launchOptions(path)
  const browser = spawn(path, [
    ...args,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `${site.origin}/host/`,
  ])
  try {
    const [greedy, ...after] = JSON.parse(await letter) as Heard[]
    expect(greedy.report).toHaveLength(1)
    expect(greedy.report[0]).toMatchObject({
      type: 'error',
      hint: expect.stringContaining('data smaller') as unknown,
    })
    // On a slow machine the time may be over before the memory is.
    expect(['memory', 'time']).toContain((greedy.report[0] as { kind: string }).kind)
    expect(greedy.gap, 'the longest gap between ticks of the page').toBeLessThan(1_500)
    expect(after).toHaveLength(3)
    for (const { report } of after) {
      expect(report).toEqual([{ type: 'value', name: 'innocent', value: 42 }])
    }
  } finally {
    browser.kill()
    await new Promise((resolve) => browser.once('exit', resolve))
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    site.close()
    close()
  }
})
