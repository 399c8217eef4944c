import { describe, expect, test } from 'vitest'
import { createWorkspace } from './workspace.ts'

describe('createWorkspace', () => {
  const { title, entries } = createWorkspace('video-recommendation', {
    'split.ts': 'export const split = 1',
    '02-split.ts': '// The split\n// What it does.\n// Budget: 10 s\nexport {}',
    '01-scale.ts': '// The scale.\n\n// not the summary',
  })

  test('takes numbered files as entries, in order', () => {
    expect(Object.keys(entries)).toEqual(['01-scale', '02-split'])
  })

  test('reads title, summary and budget out of the first comment', () => {
    expect(entries['02-split']).toEqual({
      title: 'The split',
      summary: 'What it does.',
      budget: 10_000,
    })
    expect(entries['01-scale']).toMatchObject({ title: 'The scale', summary: '' })
  })

  test('puts its id in words', () => {
    expect(title).toBe('Video recommendation')
  })

  test('names the entry that has no title', () => {
    expect(() => createWorkspace('ads', { '01-a.ts': 'export {}' })).toThrow(
      'ads/01-a.ts has no title',
    )
  })
})
