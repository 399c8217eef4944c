import { beforeEach, describe, expect, test, vi } from 'vitest'

/** A browser's storage and window, as far as edits need them. */
function installBrowser(setItem?: () => void) {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: setItem ?? ((key: string, value: string) => kept.set(key, value)),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('window', new EventTarget())
  return kept
}

const load = () => import('./edits.ts')

beforeEach(() => {
  vi.resetModules()
})

describe('edits', () => {
  test('outlive the page', async () => {
    installBrowser()
    const first = await load()
    expect(first.writeEdits('ws', { 'a.ts': 'new' })).toBe(true)
    vi.resetModules()
    const second = await load()
    expect(second.readEdits('ws')).toEqual({ 'a.ts': 'new' })
  })

  test('belong to one workspace', async () => {
    installBrowser()
    const { writeEdits, readEdits } = await load()
    writeEdits('ws', { 'a.ts': 'new' })
    expect(readEdits('other')).toEqual({})
  })

  test('that are replaced are kept once more', async () => {
    installBrowser()
    const { writeEdits, replaceEdits, readEdits, readEarlierEdits } = await load()
    writeEdits('ws', { 'a.ts': 'mine' })
    replaceEdits('ws', {})
    expect(readEdits('ws')).toEqual({})
    expect(readEarlierEdits('ws')).toEqual({ 'a.ts': 'mine' })
  })

  test('last until the page closes where storage refuses them, and say so', async () => {
    installBrowser(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const { writeEdits, readEdits } = await load()
    expect(writeEdits('ws', { 'a.ts': 'new' })).toBe(false)
    expect(readEdits('ws')).toEqual({ 'a.ts': 'new' })
  })

  test.each(['not json', '[]', '3', '{"a.ts": 3, "../b.ts": "x"}'])(
    'that are stored broken (%s) are no edits',
    async (stored) => {
      installBrowser().set('shortlist:edits:ws', stored)
      const { readEdits } = await load()
      expect(readEdits('ws')).toEqual({})
    },
  )

  test('are told to everybody who listens, until they stop', async () => {
    installBrowser()
    const { onEdits, writeEdits } = await load()
    const listener = vi.fn()
    const stop = onEdits('ws', listener)
    writeEdits('ws', { 'a.ts': '1' })
    writeEdits('other', { 'a.ts': '1' })
    expect(listener).toHaveBeenCalledTimes(1)
    stop()
    writeEdits('ws', { 'a.ts': '2' })
    expect(listener).toHaveBeenCalledTimes(1)
  })
})
