import { describe, expect, it, vi } from 'vitest'
import type { Block } from '../report/blocks.ts'
import { LIMITS } from './limits.ts'
import { startNodeIsolate } from './node/node-isolate.ts'
import { runInNode } from './node/run-in-node.ts'
import { run } from './run.ts'

const SHOW = `import { show } from 'shortlist/show'\n`
const errorOf = async (...given: Parameters<typeof runInNode>) => {
  const { outcome, report } = await runInNode(...given)
  expect(outcome).toBe('error')
  return report.at(-1)
}

describe('a program that ends', () => {
  it('shows what it shows, in order', async () => {
    const code = `${SHOW}show.value('x', 1)\nconsole.log('y')\nshow.text('z')`
    const { outcome, report, milliseconds } = await runInNode(code)
    expect(outcome).toBe('done')
    expect(milliseconds).toBeGreaterThan(0)
    expect(report).toEqual([
      { type: 'value', name: 'x', value: 1 },
      { type: 'log', level: 'log', text: 'y' },
      { type: 'text', text: 'z' },
    ])
  })

  it('imports its files and the library, and evaluates each once', async () => {
    const files = {
      'a.ts': `${SHOW}import { ndcg } from 'shortlist/ml'\nimport { b } from './b.ts'\nimport * as c from './c.ts'\nshow.value('b', b)\nshow.value('c', c.c)\nshow.value('ndcg', ndcg([1, 0]))`,
      'b.ts': `import { c } from './c.ts'\nexport const b = c + 1`,
      'c.ts': `console.log('c')\nexport const c: number = await Promise.resolve(1)`,
    }
    expect((await runInNode(files)).report).toEqual([
      { type: 'log', level: 'log', text: 'c' },
      { type: 'value', name: 'b', value: 2 },
      { type: 'value', name: 'c', value: 1 },
      { type: 'value', name: 'ndcg', value: 1 },
    ])
  })

  it('waits for timers and promises, without waiting', async () => {
    const code = `setTimeout(() => console.log('last'), 3_600_000)\nconst id = setInterval(() => { console.log('tick'); clearInterval(id) }, 1000)\nawait new Promise((resolve) => setTimeout(resolve, 2000))\nconsole.log('awaited')`
    const { report, milliseconds } = await runInNode(code)
    expect(report.map((block) => 'text' in block && block.text)).toEqual([
      'tick',
      'awaited',
      'last',
    ])
    expect(milliseconds).toBeLessThan(3_000)
  })

  it('tells of progress, and leaves it out of the report', async () => {
    const told: Block[] = []
    const code = `${SHOW}for (let i = 0; i < 3; i++) show.progress('p', i, 3)\nshow.text('done')`
    const { report } = await runInNode(code, { onBlocks: (blocks) => void told.push(...blocks) })
    expect(told[0]).toEqual({ type: 'progress', label: 'p', done: 0, total: 3 })
    expect(report).toEqual([{ type: 'text', text: 'done' }])
  })
})

describe('a program that fails', () => {
  it('keeps what was shown before', async () => {
    const { report } = await runInNode(`${SHOW}show.text('before')\nthrow new TypeError('no')`)
    expect(report).toEqual([
      { type: 'text', text: 'before' },
      { type: 'error', kind: 'thrown', message: 'TypeError: no', file: 'a.ts', line: 3, column: 7 },
    ])
  })

  it.each([
    ['let x: number = ;', 'syntax', 1, 17],
    [`const x = 1\nimport './none.ts'`, 'import', 2, 1],
    [`const x = 1\nimport { none } from 'shortlist/ml'`, 'import', 2, 1],
    [`import { toString } from 'shortlist/show'`, 'import', 1, 1],
    ['const x: any = null\n\n  x.y()', 'thrown', 3, 5],
    ['await Promise.reject(new Error("no"))', 'thrown', 1, 22],
    ['Promise.reject(new Error("lost"))', 'thrown', 1, 16],
    ['queueMicrotask(() => { throw new Error("later") })', 'thrown', 1, 30],
    ['setTimeout(() => { throw new Error("later") })', 'thrown', 1, 26],
    ['setTimeout(async () => { throw new Error("later") })', 'thrown', 1, 32],
    ['new Float64Array(1e9)', 'memory', 1, 1],
    ['"x".repeat(2 ** 30)', 'memory', 1, 5],
  ])('%j', async (code, kind, line, column) => {
    expect(await errorOf(code)).toMatchObject({ kind, file: 'a.ts', line, column })
  })

  it.each([
    ['throw "text"', 'thrown'],
    ['throw null', 'thrown'],
    ['await new Promise(() => {})', 'stuck'],
  ])('%j has no place', async (code, kind) => {
    const error = await errorOf(code)
    expect(error).toMatchObject({ kind })
    expect(error).not.toHaveProperty('line')
  })

  it('names the line of an endless recursion, whose column depends on the engine', async () => {
    const error = await errorOf('const f = (x: number): number =>\n  f(x) + 1\nf(1)')
    expect(error).toMatchObject({ kind: 'recursion', file: 'a.ts' })
    expect((error as { line: number }).line).toBeLessThan(3)
  })

  it('names the file that threw', async () => {
    const files = {
      'a.ts': `import { f } from './b.ts'\nf()`,
      'b.ts': `interface Long {\n  type: string\n}\nexport function f(): void { throw new Error('b') }`,
    }
    expect(await errorOf(files)).toMatchObject({ file: 'b.ts', line: 4, column: 35 })
  })

  it('names the reader’s line where the library throws', async () => {
    const code = `import { ndcg } from 'shortlist/ml'\nconst wrong: any = 1\nndcg(wrong)`
    expect(await errorOf(code)).toMatchObject({ file: 'a.ts', line: 3, column: 1 })
  })

  it('does not believe a stack that names no file of the program', async () => {
    const code = `throw Object.assign(new Error('no'), { stack: 'Error: no\\n at program/z.ts:7:7' })`
    expect(await errorOf(code)).toEqual({ type: 'error', kind: 'thrown', message: 'Error: no' })
  })

  it('evaluates nothing where an import of the library is missing', async () => {
    const files = {
      'a.ts': `import './b.ts'\nimport { none } from 'shortlist/ml'`,
      'b.ts': `console.log('b')`,
    }
    const { report } = await runInNode(files)
    expect(report).toMatchObject([
      { kind: 'import', hint: expect.stringMatching(/import \{ type none \}/) as string },
    ])
  })
})

describe('a program that does not end', () => {
  it.each([
    'while (true) {}',
    'setInterval(() => {}, 10)',
    'const again = () => queueMicrotask(again)\nagain()',
    'for (;;) await null',
  ])('%j', async (code) => {
    expect(await errorOf(code, { budget: 400 })).toMatchObject({
      kind: 'time',
      message: 'Stopped after 0.4 s, the most this program may take',
    })
  })

  it('keeps everything it showed before the loop', async () => {
    const { report } = await runInNode(
      `for (const i of [1, 2, 3]) console.log(i)\nwhile (true) {}`,
      { budget: 600 },
    )
    expect(report.map(({ type }) => type)).toEqual(['log', 'log', 'log', 'error'])
  })

  it('can be stopped', async () => {
    const onBlocks = vi.fn()
    const running = run(
      { entry: 'a.ts', files: { 'a.ts': `console.log(1)\nwhile (true) {}` } },
      { isolate: startNodeIsolate(), onBlocks },
    )
    await vi.waitFor(() => expect(onBlocks).toHaveBeenCalled(), 5_000)
    running.stop()
    expect(await running.result).toMatchObject({ outcome: 'stopped', report: [{ type: 'log' }] })
    running.stop()
  })
})

describe('a program that shows too much', () => {
  it('ends at the limit', async () => {
    const { report } = await runInNode('for (;;) console.log(1)')
    expect(report).toHaveLength(LIMITS.consoleLines + 1)
    expect(report.at(-1)).toMatchObject({ kind: 'output' })
  })

  it('cannot go past it by changing the language', async () => {
    const code = `${SHOW}JSON.stringify = () => ''\nArray.prototype.push = () => 0\n;(Object.prototype as any).toJSON = () => ''\nfor (;;) show.text('x'.repeat(100_000))`
    expect(await errorOf(code)).toMatchObject({ kind: 'output' })
  })
})

describe('what breaks around a program', () => {
  const isolate = (
    act: (report: {
      message: (message: unknown) => void
      failure: (message: string) => void
    }) => void,
  ) => {
    const listeners = { message: (_: unknown) => {}, failure: (_: string) => {} }
    return {
      post: () => act(listeners),
      onMessage: (listener: (message: unknown) => void) => void (listeners.message = listener),
      onFailure: (listener: (message: string) => void) => void (listeners.failure = listener),
      terminate: vi.fn(),
    }
  }
  const program = { entry: 'a.ts', files: { 'a.ts': '' } }

  it.each([
    [
      'Worker terminated due to reaching memory limit: JS heap out of memory',
      'memory',
      'The program needs more memory than it may have',
    ],
    ['the thread ended', 'internal', 'The program broke: the thread ended'],
  ])('%s', async (reason, kind, message) => {
    const broken = isolate(({ failure }) => failure(reason))
    const { report } = await run(program, { isolate: broken }).result
    expect(report).toMatchObject([{ kind, message }])
    expect(broken.terminate).toHaveBeenCalledOnce()
  })

  it('ends on a message that is no report, and takes no more', async () => {
    const forged = isolate(({ message }) => {
      message({ type: 'blocks', blocks: [{ type: 'text', text: '<b>' }, { type: 'html' }] })
      message({ type: 'blocks', blocks: [{ type: 'text', text: 'late' }] })
    })
    const { report } = await run(program, { isolate: forged }).result
    expect(report).toHaveLength(1)
    expect(report[0]).toMatchObject({ kind: 'internal' })
  })

  it('uses no isolate for a program that cannot be built', async () => {
    const unused = isolate(() => {})
    const onBlocks = vi.fn()
    const running = run({ entry: 'z.ts', files: {} }, { isolate: unused, onBlocks })
    running.stop()
    const { outcome, report } = await running.result
    expect(outcome).toBe('error')
    expect(onBlocks).toHaveBeenCalledWith(report)
    expect(unused.terminate).toHaveBeenCalledOnce()
  })
})
