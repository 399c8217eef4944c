import { expect, test } from 'vitest'
import { EDITS, numbersAfter } from './edits.ts'

test('each number is new and one digit away from the one before', () => {
  const numbers = [30, ...numbersAfter(30)].map(String)
  expect(new Set(numbers).size).toBe(EDITS + 1)
  for (const [index, next] of numbers.slice(1).entries()) {
    const before = numbers[index]
    expect([next[0] === before[0], next[1] === before[1]].filter((same) => !same)).toHaveLength(1)
  }
})
