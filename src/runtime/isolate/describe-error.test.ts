import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBlock } from '../../report/parse-report.ts'
import { describeError } from './describe-error.ts'

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const shy = {
  get() {
    throw new Error('shy')
  },
}

describe('describeError', () => {
  it.each([
    ['a text', 'The program threw a string: a text'],
    [null, 'The program threw null'],
    [undefined, 'The program threw undefined'],
    [42, 'The program threw a number: 42'],
    [Symbol('s'), 'The program threw a symbol: Symbol(s)'],
    [{ code: 1 }, 'The program threw an object: { code: 1 }'],
    [() => 1, 'The program threw a function: [function without a name]'],
  ])('a thrown value: %#', (thrown, message) => {
    expect(describeError(thrown)).toMatchObject({ kind: 'thrown', message })
    expect(describeError(thrown).hint).toMatch(/Throw an Error/)
  })

  it.each([
    [new Error('no'), 'Error: no'],
    [new TypeError('no'), 'TypeError: no'],
    [new Error(''), 'Error: no message'],
    [new Error('no', { cause: new TypeError('why') }), 'Error: no, caused by TypeError: why'],
    [Object.assign(new Error('no'), { name: 'Mine' }), 'Mine: no'],
    [Object.defineProperty(new Error('no'), 'message', shy), 'Error: no message'],
    [Object.defineProperty(new Error('no'), 'name', shy), 'Error: no'],
    [Object.defineProperty(new Error('no'), 'stack', shy), 'Error: no'],
    [
      Object.assign(new Error('no'), { message: { toString: () => 'an object' } }),
      'Error: an object',
    ],
    [Object.assign(new Error('no'), { message: Object.create(null) }), 'Error: no message'],
    [new DOMException('no', 'DataCloneError'), 'DataCloneError: no'],
  ])('an error: %#', (thrown, message) => {
    expect(describeError(thrown)).toMatchObject({ kind: 'thrown', message })
  })

  it.each([
    [new RangeError('Maximum call stack size exceeded'), 'recursion'],
    [Object.assign(new Error('too much recursion'), { name: 'InternalError' }), 'recursion'],
    [new RangeError('Invalid array length'), 'memory'],
    [new RangeError('Invalid string length'), 'memory'],
    [new RangeError('Array buffer allocation failed'), 'memory'],
    [new RangeError('Set maximum size exceeded'), 'memory'],
    [new RangeError('Maximum BigInt size exceeded'), 'memory'],
    [new RangeError('Float64Array(1e9) would take 8e9 bytes; the most is 536870912'), 'memory'],
    [Object.assign(new Error('allocation size overflow'), { name: 'InternalError' }), 'memory'],
    [new Error('budget allocation failed'), 'thrown'],
    [new RangeError('k is 9; expected at most 3'), 'thrown'],
  ])('kinds: %#', (thrown, kind) => {
    expect(describeError(thrown).kind).toBe(kind)
  })

  it.each([
    ['fetch', /no network/],
    ['localStorage', /no storage/],
    ['document', /cannot touch the page/],
    ['Worker', /one thread/],
    ['process', /do not run in Node/],
  ])('says why there is no %s', (name, hint) => {
    expect(describeError(new ReferenceError(`${name} is not defined`)).hint).toMatch(hint)
    expect(describeError(new ReferenceError(`Can't find variable: ${name}`)).hint).toMatch(hint)
    expect(describeError(new ReferenceError('foo is not defined')).hint).toBeUndefined()
  })

  it('bears with a revoked proxy', () => {
    expect(describeError(revoked()).message).toBe('The program threw something that cannot be read')
    expect(describeError(new Error('no', { cause: revoked() })).message).toMatch(
      /^Error: no, caused by \[not readable/,
    )
  })

  it('keeps a message short', () => {
    expect(describeError(new Error('x'.repeat(1e7))).message.length).toBeLessThan(5_000)
    expect(describeError('x'.repeat(1e7)).message.length).toBeLessThan(5_000)
  })

  it('always gives a block that the page accepts', () => {
    const thrown = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withObjectString: true,
        withSet: true,
        withTypedArray: true,
      }),
      fc
        .record({
          message: fc.anything(),
          name: fc.anything(),
          stack: fc.anything(),
          cause: fc.anything(),
        })
        .map((own) => Object.assign(new Error(), own)),
      fc
        .tuple(fc.string({ unit: 'binary' }), fc.string())
        .map(([message, stack]) => Object.assign(new RangeError(message), { stack })),
    )
    fc.assert(
      fc.property(thrown, (value) => {
        const block = describeError(value)
        expect(parseBlock(JSON.parse(JSON.stringify(block)))).toEqual(block)
      }),
      { numRuns: 500 },
    )
  })
})
