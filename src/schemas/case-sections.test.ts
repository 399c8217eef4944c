import { describe, expect, test } from 'vitest'
import { CASE_SECTIONS, checkCaseSections } from './case-sections.ts'

const check = (headings: readonly string[]) => () => checkCaseSections('a case', [...headings])

describe('checkCaseSections', () => {
  test('accepts the nine sections in order', () => {
    expect(CASE_SECTIONS).toHaveLength(9)
    expect(check(CASE_SECTIONS)).not.toThrow()
  })

  test('names what is missing, what is too much, and a wrong order', () => {
    expect(check(CASE_SECTIONS.slice(1))).toThrow('a case lacks the section The question')
    expect(check([...CASE_SECTIONS, 'Summary'])).toThrow('has the section Summary')
    expect(check(CASE_SECTIONS.toReversed())).toThrow('in another order')
  })
})
