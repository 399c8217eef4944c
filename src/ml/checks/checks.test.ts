import { describe, expect, test } from 'vitest'
import * as checks from './index.ts'

const { badArgument } = checks

describe('badArgument', () => {
  test('is a RangeError for a number and a TypeError for anything else', () => {
    expect(badArgument('k', 0, 'an integer of at least 1')).toBeInstanceOf(RangeError)
    expect(badArgument('k', '1', 'an integer of at least 1')).toBeInstanceOf(TypeError)
  })

  test.each([
    [NaN, 'k is NaN; expected a number'],
    ['a"b', 'k is "a\\"b"; expected a number'],
    [undefined, 'k is undefined; expected a number'],
    [null, 'k is null; expected a number'],
    [{}, 'k is an object; expected a number'],
    [[1], 'k is an array; expected a number'],
    [new Float64Array(1), 'k is an array; expected a number'],
    [() => 1, 'k is a function; expected a number'],
    [3n, 'k is 3; expected a number'],
  ])('names the argument, the value and what was expected: %s', (value, message) => {
    expect(badArgument('k', value, 'a number').message).toBe(message)
  })
})

/** A check, values it lets pass, and values it refuses with the message for each. */
interface Expectation {
  check: (name: string, value: never) => unknown
  passes: unknown[]
  refuses: [value: unknown, message: string][]
}

const single: Record<string, Expectation> = {
  finiteNumber: {
    check: checks.finiteNumber,
    passes: [0, -1.5, 1e300],
    refuses: [
      [NaN, 'it is NaN; expected a finite number'],
      [-Infinity, 'it is -Infinity; expected a finite number'],
      ['1', 'it is "1"; expected a finite number'],
    ],
  },
  positiveNumber: {
    check: checks.positiveNumber,
    passes: [1e-300, 2],
    refuses: [
      [0, 'it is 0; expected a number above 0'],
      [Infinity, 'it is Infinity; expected a number above 0'],
    ],
  },
  nonNegativeNumber: {
    check: checks.nonNegativeNumber,
    passes: [0, 0.5],
    refuses: [
      [-0.1, 'it is -0.1; expected a number of at least 0'],
      [NaN, 'it is NaN; expected a number of at least 0'],
    ],
  },
  integer: {
    check: checks.integer,
    passes: [-3, 0, 2 ** 53 - 1],
    refuses: [
      [0.5, 'it is 0.5; expected an integer'],
      [2 ** 53, 'it is 9007199254740992; expected an integer'],
    ],
  },
  positiveInteger: {
    check: checks.positiveInteger,
    passes: [1, 10],
    refuses: [
      [0, 'it is 0; expected an integer of at least 1'],
      [1.5, 'it is 1.5; expected an integer of at least 1'],
    ],
  },
  nonNegativeInteger: {
    check: checks.nonNegativeInteger,
    passes: [0, 10],
    refuses: [[-1, 'it is -1; expected an integer of at least 0']],
  },
  probability: {
    check: checks.probability,
    passes: [0, 0.5, 1],
    refuses: [
      [1.01, 'it is 1.01; expected a probability between 0 and 1'],
      [NaN, 'it is NaN; expected a probability between 0 and 1'],
      [true, 'it is true; expected a probability between 0 and 1'],
    ],
  },
  openShare: {
    check: checks.openShare,
    passes: [1e-9, 0.999],
    refuses: [
      [0, 'it is 0; expected a number above 0 and below 1'],
      [1, 'it is 1; expected a number above 0 and below 1'],
    ],
  },
  arrayLike: {
    check: checks.arrayLike,
    passes: [[], new Uint8Array(2), { length: 1, 0: 'a' }],
    refuses: [
      [undefined, 'it is undefined; expected an array'],
      ['text', 'it is "text"; expected an array'],
      [{}, 'it is an object; expected an array'],
      [3, 'it is 3; expected an array'],
    ],
  },
  notEmpty: {
    check: checks.notEmpty,
    passes: [[0]],
    refuses: [[[], 'it is empty; expected at least one element']],
  },
  finiteNumbers: {
    check: checks.finiteNumbers,
    passes: [[], [1, -2], new Float32Array(3)],
    refuses: [
      [[1, 2, 3, NaN], 'it[3] is NaN; expected a finite number'],
      [[1, '2'], 'it[1] is "2"; expected a finite number'],
      [null, 'it is null; expected an array'],
    ],
  },
  nonNegativeNumbers: {
    check: checks.nonNegativeNumbers,
    passes: [[], [0, 3]],
    refuses: [[[0, -1], 'it[1] is -1; expected a number of at least 0']],
  },
  probabilities: {
    check: checks.probabilities,
    passes: [[], [0, 1, 0.3]],
    refuses: [
      [[0.1, 1.5], 'it[1] is 1.5; expected a probability between 0 and 1'],
      [[NaN], 'it[0] is NaN; expected a probability between 0 and 1'],
    ],
  },
  binaryLabels: {
    check: checks.binaryLabels,
    passes: [[], [0, 1, 1], Uint8Array.of(0, 1)],
    refuses: [
      [[0, 2], 'it[1] is 2; expected 0 or 1'],
      [[0, -1], 'it[1] is -1; expected 0 or 1'],
      [[true], 'it[0] is true; expected 0 or 1'],
    ],
  },
}

describe.each(Object.entries(single))('%s', (_name, { check, passes, refuses }) => {
  test.each(passes.map((value) => [value]))('lets %j pass', (value) => {
    expect(() => check('it', value as never)).not.toThrow()
  })

  test.each(refuses)('refuses %j', (value, message) => {
    expect(() => check('it', value as never)).toThrow(message)
  })
})

describe('sameLength', () => {
  test('lets arrays of one length pass, of any kind', () => {
    expect(() => checks.sameLength('labels', [0], 'scores', Float64Array.of(1))).not.toThrow()
  })

  test('names both arrays and their lengths', () => {
    expect(() => checks.sameLength('labels', [0, 1, 1, 0], 'scores', [1, 2, 3, 4, 5])).toThrow(
      new RangeError('labels and scores differ in length: 4 and 5'),
    )
  })

  test('names the one that is not an array', () => {
    expect(() => checks.sameLength('labels', [0], 'scores', undefined as never)).toThrow(
      new TypeError('scores is undefined; expected an array'),
    )
  })
})

describe('bothClasses', () => {
  test('counts the two classes', () => {
    expect(checks.bothClasses('labels', [1, 0, 1])).toEqual({ negatives: 1, positives: 2 })
  })

  test.each([
    [[1, 1], 'labels has 2 ones and 0 zeros; expected at least one of each'],
    [[0], 'labels has 0 ones and 1 zeros; expected at least one of each'],
    [[], 'labels has 0 ones and 0 zeros; expected at least one of each'],
  ])('refuses %j', (labels, message) => {
    expect(() => checks.bothClasses('labels', labels)).toThrow(new RangeError(message))
  })
})

describe('oneOf', () => {
  test('lets a listed option pass', () => {
    expect(() => checks.oneOf('gain', 'linear', ['exponential', 'linear'])).not.toThrow()
  })

  test('lists the options: a RangeError for another word, a TypeError for no word', () => {
    expect(() => checks.oneOf('gain', 'log', ['exponential', 'linear'])).toThrow(
      new RangeError(`gain is "log"; expected 'exponential' or 'linear'`),
    )
    expect(() => checks.oneOf('gain', 2, ['exponential', 'linear'])).toThrow(TypeError)
  })
})
