/**
 * Runs every `@example` of the library and compares what its statements give with what the comments
 * beside them say, so that the documentation cannot drift from the code.
 *
 * A statement's result stands after it: on the same line or, for an expression, on the lines below.
 *
 *     rocAuc(labels, scores) // 0.8333 = 5 / 6
 *     const split = randomSplit(4) // { train: [0, 1, 3], test: [2] }
 *     precisionAtK([1], 0) // throws k is 0; expected an integer of at least 1
 *
 * A number written with three or more decimals, or after `about`, need agree only as far as it is
 * written; any other must be equal. `…` stands for the rest of an array or object. After the value an
 * explanation may follow, set off by `=`, a comma, a semicolon, a colon, a dash or a bracket.
 */
import { parse } from 'acorn'
import type { Comment, ModuleDeclaration, Statement } from 'acorn'
import { transform } from 'sucrase'
import { describe, expect, test } from 'vitest'

type Scope = Record<string, unknown>
type Check = (statement: number, run: () => unknown) => Promise<void>

interface Example {
  title: string
  code: string
  /** What its own file exports, then its folder's files, then the other folders. */
  scope: Scope
}

interface CheckedStatement {
  source: string
  expected: string
}

const sources = import.meta.glob<string>(['./**/*.ts', '!./**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const modules = import.meta.glob<Scope>(['./**/*.ts', '!./**/*.test.ts'], { eager: true })
const folders = Object.keys(modules).filter((path) => /^\.\/[^/]+\/index\.ts$/.test(path))
const exportsOfFolders: Scope = Object.assign({}, ...folders.map((path) => modules[path]))

describe('every documented example', () => {
  const examples = Object.entries(sources).flatMap(([path, source]) => examplesIn(path, source))
  test.each(examples)('$title', async (example) => {
    const { code, statements } = instrument(example.code)
    expect(statements, 'an example says what it gives, in a comment').not.toHaveLength(0)
    await run(code, example.scope, async (index, evaluate) => {
      const { source, expected } = statements[index]!
      const problem = await difference(expected, evaluate)
      expect(problem, `${source} // ${expected}`).toBeUndefined()
    })
  })
})

describe('every function of the library', () => {
  const functions = folders.flatMap((path) =>
    Object.entries(modules[path]!)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => ({ folder: path.split('/')[1]!, name })),
  )
  test.each(functions)('$folder: $name has an example', ({ folder, name }) => {
    const documented = new RegExp(
      `@example(?:(?!\\*/)[^])*\\*/\\s*export (?:async )?(?:function\\*?|const|class) ${name}\\b`,
    )
    const inFolder = Object.entries(sources).filter(([path]) => path.startsWith(`./${folder}/`))
    expect(inFolder.some(([, source]) => documented.test(source))).toBe(true)
  })
})

test('no two folders export the same name', () => {
  const owners = new Map<string, string[]>()
  for (const path of folders) {
    for (const name of Object.keys(modules[path]!)) {
      owners.set(name, [...(owners.get(name) ?? []), path])
    }
  }
  expect([...owners].filter(([, paths]) => paths.length > 1)).toEqual([])
})

describe('the comparison of results itself', () => {
  test.each([
    ['0.75', 0.75],
    ['0.8333 = 5 / 6', 5 / 6],
    ['about 0.8, by chance', 0.812],
    ['1.5e-7', 1.5e-7],
    ['[1, 0.333, …]', [1, 1 / 3, 9]],
    ["{ train: [0], name: 'a', rest: undefined }", { train: [0], name: 'a', rest: undefined }],
    ['Float64Array [0.5]', new Float64Array([0.5])],
    ['-Infinity', -Infinity],
    ['throws k is 0', new RangeError('k is 0; expected more')],
  ])('%s matches', async (expected, actual) => {
    expect(await difference(expected, () => yieldOrThrow(actual))).toBeUndefined()
  })

  test.each([
    ['0.75', 0.7504],
    ['0.8333', 0.8336],
    ['9', 9.2],
    ['[1, 2]', [1, 2, 3]],
    ['{ train: [0] }', { train: [0], test: [1] }],
    ['Float64Array [0.5]', [0.5]],
    ['some words', 1],
    ['0.75 or so', 0.75],
    ['throws k is 0', 3],
    ['3', new RangeError('k is 0')],
  ])('%s does not match %s', async (expected, actual) => {
    expect(await difference(expected, () => yieldOrThrow(actual))).toBeTypeOf('string')
  })
})

function yieldOrThrow(value: unknown): unknown {
  if (value instanceof Error) throw value
  return value
}

function examplesIn(path: string, source: string): Example[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const neighbours = Object.keys(modules).filter((other) => other.startsWith(folder))
  const scope = Object.assign({}, exportsOfFolders, ...neighbours.map((other) => modules[other]))
  Object.assign(scope, modules[path])
  return [...source.matchAll(/\/\*\*[^]*?\*\//g)].flatMap((docstring) => {
    const text = docstring[0].replace(/^\s*\/?\*+[ /]?/gm, '').replace(/\*\/$/, '')
    const line = source.slice(0, docstring.index).split('\n').length
    return text
      .split('@example')
      .slice(1)
      .map((part) => ({
        title: `${path}:${line}`,
        code: part.split(/^@/m)[0]!.replace(/^```.*$/gm, ''),
        scope,
      }))
  })
}

/** The example's JavaScript, with a call of `check` for each statement that a result stands after. */
function instrument(typescript: string): { code: string; statements: CheckedStatement[] } {
  const source = transform(typescript, {
    transforms: ['typescript'],
    disableESTransforms: true,
    keepUnusedImports: true,
  }).code
  const comments: Comment[] = []
  const { body } = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
    onComment: comments,
  })
  const statements: CheckedStatement[] = []
  const code = body.map((node, place) => {
    // Everything an example imports is in scope already.
    if (node.type === 'ImportDeclaration') return ''
    const text = source.slice(node.start, node.end)
    const next = body[place + 1]?.start ?? source.length
    const after = comments.filter(({ start, end }) => start >= node.end && end <= next)
    const beside = after[0]?.loc!.start.line === node.loc!.end.line
    const isExpression = node.type === 'ExpressionStatement'
    if (after.length === 0 || !(isExpression || beside)) return text
    const resultLines = beside ? after.slice(0, 1) : after
    const expected = resultLines.map(({ value }) => value.trim()).join(' ')
    const index = statements.push({ source: text, expected }) - 1
    const check = `await check(${index}, async () => (${valueOf(node, source)}));`
    return isExpression ? check : `${text};${check}`
  })
  return { code: code.join('\n'), statements }
}

function valueOf(node: Statement | ModuleDeclaration, source: string): string {
  if (node.type === 'ExpressionStatement') {
    return source.slice(node.expression.start, node.expression.end)
  }
  const variable = node.type === 'VariableDeclaration' ? node.declarations.at(-1)!.id : undefined
  if (variable?.type === 'Identifier') return variable.name
  throw new SyntaxError(`has no value to compare: ${source.slice(node.start, node.end)}`)
}

async function run(code: string, scope: Scope, check: Check): Promise<void> {
  const names = Object.keys(scope).filter((name) => new RegExp(`\\b${name}\\b`).test(code))
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  // The block lets an example declare a variable with the name of an export.
  const program = new AsyncFunction(...names, 'check', `'use strict'; {${code}\n}`)
  await program(...names.map((name) => scope[name]), check)
}

/** What is wrong with the result, in words; undefined when it is as expected. */
async function difference(expected: string, evaluate: () => unknown): Promise<string | undefined> {
  const thrown = /^throws (.*)/.exec(expected)
  try {
    const actual = await evaluate()
    if (thrown) return `does not throw, but gives ${String(actual)}`
    return new ResultReader(expected).compare(actual)
  } catch (error) {
    if (!thrown) return `throws ${String(error)}`
    return String(error).includes(thrown[1]!) ? undefined : `throws another error: ${String(error)}`
  }
}

/** Reads a value from a comment and compares it, part by part, with the actual one. */
class ResultReader {
  private rest: string
  private readonly rounded: boolean

  constructor(text: string) {
    this.rounded = /^(about|≈|~)/.test(text)
    this.rest = text.replace(/^(about|≈|~|→|=>)\s*/, '')
  }

  compare(actual: unknown): string | undefined {
    const problem = this.value(actual, 'result')
    if (problem) return problem
    if (this.rest === '' || /^\s*[=,;:(–—-]/.test(this.rest)) return undefined
    return `cannot be read as a value followed by an explanation, from: ${this.rest}`
  }

  private value(actual: unknown, path: string): string | undefined {
    const typedArray = this.take(/^\w+Array(?:\(\d+\))?\s*(?=\[)/)?.match(/^\w+/)![0]
    if (typedArray && actual?.constructor.name !== typedArray) return `${path} is no ${typedArray}`
    if (this.take(/^\[/)) return this.array(actual, path)
    if (this.take(/^\{/)) return this.object(actual, path)
    const text = this.take(/^'[^']*'|^"[^"]*"|^[-+]?[\w.]+(?:(?<=[\d.]e)[-+]\d+)?/)
    if (text === undefined) return `${path} cannot be read from: ${this.rest}`
    const quoted = /^['"](.*)['"]$/.exec(text)
    const same = quoted ? actual === quoted[1] : this.sameWord(text, actual)
    return same ? undefined : `${path} is ${String(actual)}, not ${text}`
  }

  private sameWord(text: string, actual: unknown): boolean {
    const words: Scope = { true: true, false: false, null: null, undefined, NaN }
    if (text in words) return Object.is(words[text], actual)
    const number = Number(text)
    if (Number.isNaN(number) || typeof actual !== 'number') return false
    const [mantissa, exponent = '0'] = text.split('e')
    const decimals = mantissa!.split('.')[1]?.length ?? 0
    const rounding = 0.5000001 * 10 ** (Number(exponent) - decimals)
    const tolerance = decimals > 2 || this.rounded ? rounding : 1e-9 * Math.abs(number)
    return actual === number || Math.abs(actual - number) <= tolerance
  }

  private array(actual: unknown, path: string): string | undefined {
    if (!isArray(actual)) return `${path} is ${String(actual)}, not an array`
    let index = 0
    for (; !this.take(/^\]/); index++) {
      if (this.take(/^(?:…|\.\.\.),?/)) index = actual.length - 1
      else if (index >= actual.length) return `${path} has only ${actual.length} elements`
      else {
        const problem = this.value(actual[index], `${path}[${index}]`)
        if (problem) return problem
        this.take(/^,/)
      }
    }
    return index === actual.length ? undefined : `${path} has ${actual.length} elements`
  }

  private object(actual: unknown, path: string): string | undefined {
    if (typeof actual !== 'object' || actual === null) return `${path} is ${String(actual)}`
    const unread = new Set(Object.keys(actual))
    while (!this.take(/^\}/)) {
      if (this.take(/^(?:…|\.\.\.),?/)) {
        unread.clear()
        continue
      }
      const key = this.take(/^(?:'[^']*'|[\w$]+)(?=\s*:)/)?.replaceAll("'", '')
      if (key === undefined) return `${path} cannot be read from: ${this.rest}`
      this.take(/^:/)
      const problem = this.value((actual as Scope)[key], `${path}.${key}`)
      if (problem) return problem
      unread.delete(key)
      this.take(/^,/)
    }
    return unread.size === 0 ? undefined : `${path} also has ${[...unread].join(', ')}`
  }

  /** Takes what the pattern matches off the front, past white space. */
  private take(pattern: RegExp): string | undefined {
    const front = this.rest.trimStart()
    const match = pattern.exec(front)?.[0]
    if (match !== undefined) this.rest = front.slice(match.length)
    return match
  }
}

function isArray(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)
}
