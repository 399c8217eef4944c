import { describe, expect, test } from 'vitest'
import { isChosen } from './choice.ts'

const video = {
  family: 'recommendations',
  difficulty: 'senior',
  minutes: 60,
  techniques: ['two-tower retrieval', 'drift'],
}
const anything = { family: '', difficulty: '', minutes: '', technique: '' }

describe('a case is chosen', () => {
  test.each([
    ['when nothing is asked for', {}, true],
    ['by its family', { family: 'recommendations' }, true],
    ['not by another family', { family: 'ads' }, false],
    ['by its level', { difficulty: 'senior' }, true],
    ['not by another level', { difficulty: 'staff' }, false],
    ['when there is just enough time', { minutes: '60' }, true],
    ['not when there is less', { minutes: '45' }, false],
    ['by one of its techniques', { technique: 'drift' }, true],
    ['not by a part of one', { technique: 'retrieval' }, false],
    ['only by everything at once', { family: 'recommendations', minutes: '45' }, false],
  ])('%s', (_, asked, expected) => {
    expect(isChosen(video, { ...anything, ...asked })).toBe(expected)
  })
})
