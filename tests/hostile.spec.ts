/** Programs that mean harm, or only go wrong: what their reader is shown, and that the page lives on. */
import type { Block, ErrorBlock } from '../src/report/blocks.ts'
import { SNIPPETS } from './hostile/all.ts'
import { expect, test } from './hostile/fixture.ts'
import { runProgram, type Heard } from './hostile/host-page.ts'
import { inWords } from './hostile/in-words.ts'
import type { Snippet } from './hostile/snippet.ts'

/** Milliseconds that the page may be busy with anything but the reader. */
const LONGEST_GAP = 500
const INNOCENT = { 'a.ts': `import { show } from 'shortlist/show'\nshow.value('innocent', 42)` }

for (const [group, snippets] of Object.entries(SNIPPETS)) {
  test.describe(group, () => {
    for (const snippet of snippets) {
      test(snippet.name, async ({ sandbox: { page, site, leak } }) => {
        const visits = site.requests.length
        const files = filesOf(snippet, leak.origin)
        let heard = await runProgram(page, files)
        // On a busy machine a page may wait for its turn: only what happens again is the program's doing.
        if (heard.gap >= LONGEST_GAP) heard = await runProgram(page, files)

        expectReport(heard, snippet)
        expect(heard.gap, 'the longest gap between ticks of the page').toBeLessThan(LONGEST_GAP)
        const next = await runProgram(page, INNOCENT)
        expect(next.report).toEqual([{ type: 'value', name: 'innocent', value: 42 }])
        expect(leak.requests).toEqual([])
        expect(site.requests.slice(visits)).toEqual([])
        expect(
          await page.evaluate(() => [document.cookie, localStorage.length, 'hacked' in window]),
        ).toEqual(['', 0, false])
      })
    }
  })
}

function filesOf({ code }: Snippet, leak: string): Record<string, string> {
  const files = typeof code === 'string' ? { 'a.ts': code } : code
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replaceAll('LEAK', leak)]),
  )
}

function expectReport({ outcome, report, marked, sent }: Heard, { shown = [], error }: Snippet) {
  const blocks = report.filter(({ type }) => type !== 'error')
  const words = [...new Set(blocks.map(inWords))]
  expect(words, JSON.stringify(report.at(-1))).toEqual(
    shown.map((text) => (typeof text === 'string' ? text : expect.stringMatching(text))),
  )
  expect(sent.length).toBeLessThanOrEqual(report.length + 40)
  if (!error) {
    expect([outcome, report.at(-1)]).toEqual(['done', blocks.at(-1)])
    return
  }
  expect(outcome).toBe('error')
  const last = report.at(-1) as Block as ErrorBlock
  expect(last).toMatchObject({ type: 'error', kind: error.kind })
  expect(last.message).toMatch(error.message)
  if (error.hint) expect(last.hint).toMatch(error.hint)
  const place = [last.file, last.line, last.column].filter((part) => part !== undefined).join(':')
  if (error.at instanceof RegExp) expect(place).toMatch(error.at)
  else expect(place).toBe(error.at ?? '')
  expect(marked).toEqual({
    path: last.file ? `/${last.file}` : '',
    line: last.line ?? 0,
    column: last.column ?? 0,
    message: last.message,
  })
}
