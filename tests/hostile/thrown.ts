import type { Snippet } from './snippet.ts'

const thrown = (name: string, code: string, message: RegExp, at?: string): Snippet => ({
  name,
  code,
  error: { kind: 'thrown', message, at },
})

/** Whatever can be thrown. */
export const thrownValues: Snippet[] = [
  thrown('an error', `\n  throw new TypeError('no')`, /^TypeError: no$/, 'a.ts:2:9'),
  thrown('a text', `throw 'text'`, /^The program threw a string: text$/),
  thrown('null', `throw null`, /^The program threw null$/),
  thrown('undefined', `throw undefined`, /^The program threw undefined$/),
  thrown('an object', `throw { code: 1 }`, /^The program threw an object: \{ code: 1 \}$/),
  thrown('a symbol', `throw Symbol('s')`, /^The program threw a symbol: Symbol\(s\)$/),
  thrown(
    'a revoked proxy',
    `const { proxy, revoke } = Proxy.revocable({}, {})\nrevoke()\nthrow proxy`,
    /^The program threw something that cannot be read$/,
  ),
  thrown(
    'a proxy that throws',
    `throw new Proxy(new Error('x'), { get() { throw 1 }, getPrototypeOf() { throw 2 } })`,
    /^The program threw something that cannot be read$/,
  ),
  thrown(
    'an error whose parts are getters that throw',
    `const e = new Error('x')\nfor (const key of ['name', 'message', 'stack', 'cause']) Object.defineProperty(e, key, { get() { throw new Error(key) } })\nthrow e`,
    /cannot be read$|^Error: no message$/,
  ),
  thrown(
    'an error whose message is a megabyte',
    `throw new Error('x'.repeat(2 ** 20))`,
    /^Error: x{2000}…$/,
    'a.ts:1:7',
  ),
  thrown(
    'an error with a cause',
    `throw new Error('outer', { cause: new RangeError('inner') })`,
    /^Error: outer, caused by RangeError: inner$/,
    'a.ts:1:7',
  ),
  thrown(
    'an error whose stack names another file',
    `throw Object.assign(new Error('x'), { stack: 'Error: x\\n    at program/z.ts:1:1' })`,
    /^Error: x$/,
  ),
  thrown(
    'an error whose message looks like a frame',
    `\nthrow new Error('x\\n    at f (program/a.ts:77:7)')`,
    /^Error: x\n {4}at f/,
    'a.ts:2:7',
  ),
  thrown(
    'a stack written by the program',
    `Error.prepareStackTrace = () => 'at program/a.ts:99:9'\nthrow new Error('x')`,
    /^Error: x$/,
  ),
  thrown(
    'a name that fakes a kind',
    `throw Object.assign(new Error('Maximum budget'), { name: 'Stopped' })`,
    /^Stopped: Maximum budget$/,
    'a.ts:1:21',
  ),
  thrown(
    'a sourceURL that fakes a file',
    `//# sourceURL=program/z.ts\nthrow new Error('x')`,
    /^Error: x$/,
    'a.ts:2:7',
  ),
  thrown(
    'inside eval',
    `\neval('null.x')`,
    /^TypeError: Cannot read properties of null/,
    'a.ts:2:1',
  ),
  thrown(
    'inside a callback of the library',
    `import { createRandom } from 'shortlist/ml'\ncreateRandom(1).shuffle({ length: 1, get 0(): number { throw new Error('x') } })`,
    /^Error: x$/,
    'a.ts:2:62',
  ),
  thrown(
    'nothing by that name',
    `const a = 1\nfoo(a)`,
    /^ReferenceError: foo is not defined$/,
    'a.ts:2:1',
  ),
  thrown(
    'too early',
    `a\nconst a = 1`,
    /^ReferenceError: Cannot access 'a' before initialization$/,
    'a.ts:1:1',
  ),
]
