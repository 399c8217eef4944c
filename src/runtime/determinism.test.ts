import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runInNode } from './node/run-in-node.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Everything that could differ from one reader to the next. */
const CODE = `
const date = new Date(2026, 6, 1, 10, 30)
const said: unknown[] = [
  Math.random(), Math.random(), Date.now(), performance.now(), new Date().getTime(), Date(),
  date.getTime(), date.getHours(), date.getTimezoneOffset(), date.getDay(), date.toISOString(),
  String(date), date.toDateString(), date.toTimeString(), date.toLocaleString(),
  date.toLocaleDateString(), date.toLocaleTimeString(), date.toLocaleDateString('de'), date.toJSON(),
  new Date('2026-07-01T10:00').getTime(), new Date('Jul 1 2026 10:00').getTime(),
  Date.parse('2026-07-01 10:00'), String(new Date(NaN)), new Date(date).getTime(),
  structuredClone(date).getHours(), new Date(2026, 6).getMonth(), new Date(2026, 6, 1, 25).getDate(),
  new Date(0).setHours(5), typeof Date(), date instanceof Date, structuredClone(date) instanceof Date,
  date.constructor === Date, Date.name, Date.length, \`\${date}\`, date > new Date(0),
  (1234567.891).toLocaleString(), (1234567n).toLocaleString(), [1234.5, date].toLocaleString(),
  new Float64Array([1234.5]).toLocaleString(), (0.5).toLocaleString(undefined, { style: 'percent' }),
  ['z', 'ä', 'a', 'I'].sort((a, b) => a.localeCompare(b)).join(), 'i'.toLocaleUpperCase(), 'I'.toLocaleLowerCase(),
  new Intl.NumberFormat().format(1234.5), Intl.NumberFormat().format(1234.5), new Intl.DateTimeFormat().format(date),
  new Intl.DateTimeFormat().format(), new Intl.DateTimeFormat().formatToParts().length,
  new Intl.DateTimeFormat().resolvedOptions().timeZone, new Intl.DateTimeFormat().resolvedOptions().locale,
  new Intl.DateTimeFormat(undefined, { timeZone: undefined, hour: 'numeric' }).format(date),
  new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', hour: 'numeric' }).format(date),
  new Intl.PluralRules().resolvedOptions().locale, new Intl.Collator().resolvedOptions().locale,
  new Intl.ListFormat().format(['a', 'b']), new Intl.RelativeTimeFormat().format(-1, 'day'),
  new Intl.NumberFormat() instanceof Intl.NumberFormat, Object.keys(globalThis).length >= 0,
]
said.forEach((value, index) => console.log(index, value))
let ticks = 0
const started = Date.now()
while (Date.now() - started < 50) ticks++
console.log('ticks', ticks)
setTimeout(() => console.log('at', Date.now()), 500)
`

function elsewhere(env: Record<string, string>): unknown {
  const script = `
    import { runInNode } from './src/runtime/node/run-in-node.ts'
    const { report } = await runInNode(${JSON.stringify(CODE)})
    console.log(JSON.stringify(report))`
  const given = ['--no-warnings', '-e', script]
  const out = execFileSync(process.execPath, given, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
  })
  return JSON.parse(out.toString())
}

it('gives the same report every time, wherever the reader is', async () => {
  const { outcome, report } = await runInNode(CODE)
  expect(report.at(-1)).not.toMatchObject({ type: 'error' })
  expect(outcome).toBe('done')
  expect((await runInNode(CODE)).report).toEqual(report)
  expect(elsewhere({ TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(
    report,
  )
  expect(elsewhere({ TZ: 'Asia/Kolkata', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' })).toEqual(
    report,
  )
})

it('writes dates as a machine in UTC does', async () => {
  const expressions = [
    'date.toString()',
    'date.toDateString()',
    'date.toTimeString()',
    'date.toLocaleString()',
    'date.getHours()',
    'date.getDay()',
    'date.getTimezoneOffset()',
    'new Date(2026, 0, 31, 5).getTime()',
    'new Date("2026-02-03 04:05").getTime()',
    'new Date(99, 1).getFullYear()',
    'Date.UTC(2026, 1)',
    '+new Date(NaN)',
    'new Date(null as any).getTime()',
    'new Date(undefined as any).getTime()',
    'new Date(true as any).getTime()',
    'new Date("5").getTime() > 0',
    'new Date([2026, 1, 2] as any).getTime()',
    'new Date(2026, 1, 2).setMonth(5)',
    'new Date({ valueOf: () => 5 } as any).getTime()',
    '(() => { try { return new Date(Symbol() as any) } catch (error: any) { return error.name } })()',
  ]
  const code = `const date = new Date(1_700_000_000_000)\nconsole.log(JSON.stringify([${expressions.join(', ')}]))`
  const { report } = await runInNode(code)
  const { stripTypeScriptTypes } = await import('node:module')
  const given = ['-e', stripTypeScriptTypes(code)]
  const plain = execFileSync(process.execPath, given, {
    env: { TZ: 'UTC', LANG: 'en_US.UTF-8' },
  }).toString()
  expect(report).toEqual([{ type: 'log', level: 'log', text: plain.trim() }])
})

it('has nothing that reaches out of the program', async () => {
  const code = `
const seen = new Set<string>()
for (let scope: object | null = globalThis; scope; scope = Object.getPrototypeOf(scope))
  for (const name of Object.getOwnPropertyNames(scope)) if ((globalThis as any)[name] !== undefined) seen.add(name)
for (const name of Object.getOwnPropertyNames(Object.prototype)) seen.delete(name)
console.log([...seen].sort().join(' '))`
  const { report } = await runInNode(code)
  const [{ text }] = report as { text: string }[]
  for (const name of text.split(' ')) {
    expect(name).toMatch(
      /^(globalThis|NaN|Infinity|eval|is(Finite|NaN)|parse(Float|Int)|(de|en)codeURI(Component)?|(un)?escape|console|queueMicrotask|structuredClone|performance|(set|clear)(Timeout|Interval)|JSON|[A-Z]\w+)$/,
    )
  }
  expect(text).not.toMatch(
    /Worker|Shared|Atomics|WebAssembly|Message|Event|Buffer\b(?<!ArrayBuffer)|Weak(Ref)|Finalization/,
  )
})
