import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from './database.ts'
import type { Records } from './records.ts'
import { openStore, type Store } from './store.ts'
import { exportAll, importAll, type EditsPlace } from './transfer.ts'

beforeEach(async () => {
  // What `idb` asks a browser for.
  const { default: globals } = await import('./testing/indexed-db-globals.ts')
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

const read = (id: string, changed = 1): Records['read'] => ({ id, changed })
const noEdits: EditsPlace = { all: () => ({}), offer: () => true }
/** Writes past every check, as a bug or another program might. */
async function smuggle(name: 'read' | 'sessions', value: unknown): Promise<void> {
  const database = await openDatabase({ onBlocked() {}, onLost() {} })
  await database.put(name, value as never)
  database.close()
}
const fail = (name: string) => () => Promise.reject(new DOMException('no', name))

describe('the store', () => {
  test('keeps records across visits', async () => {
    await (await openStore()).put('read', read('/a/'))
    const store = await openStore()
    expect(await store.all('read')).toEqual([read('/a/')])
    expect(await store.get('read', '/a/')).toEqual(read('/a/'))
    expect(store.problem()).toBeUndefined()
    await store.remove('read', '/a/')
    expect(await store.all('read')).toEqual([])
  })

  test('puts a record that it cannot read aside, whole, and reads the others', async () => {
    await smuggle('read', { id: '/bad/', changed: 'yesterday' })
    await smuggle('read', read('/good/'))
    const store = await openStore()
    expect(await store.all('read')).toEqual([read('/good/')])
    expect(store.problem()).toMatch(/put aside \(read, \/bad\/: record\.changed/)
    const [broken] = await store.all('broken')
    expect(broken).toMatchObject({ store: 'read', value: { id: '/bad/', changed: 'yesterday' } })
    expect(await exportAll(store, noEdits)).toContain('yesterday')
    expect(await (await openStore()).all('read')).toEqual([read('/good/')])
  })

  test('holds everything where the browser keeps nothing, and says so', async () => {
    const store = await openStore(() => Promise.reject(new Error('SecurityError')))
    await store.put('read', read('/a/'))
    expect(store.problem()).toMatch(/keeps nothing.*SecurityError/)
    expect(await store.all('read')).toEqual([read('/a/')])
    expect(await exportAll(store, noEdits)).toContain('/a/')
  })

  test('holds what does not fit, says so, and writes it once there is room', async () => {
    let isFull = true
    const store = await openStore(async (callbacks) => {
      const database = await openDatabase(callbacks)
      const put = database.put.bind(database)
      database.put = ((name: never, value: never) =>
        isFull ? fail('QuotaExceededError')() : put(name, value)) as typeof database.put
      return database
    })
    const told = vi.fn()
    store.onProblem(told)
    await store.put('read', read('/a/'))
    expect(store.problem()).toMatch(/is full: one change lasts until you close the page/)
    expect(told).toHaveBeenCalledTimes(1)
    expect(await store.all('read')).toEqual([read('/a/')])
    expect(await (await openStore()).all('read')).toEqual([])

    isFull = false
    await store.put('read', read('/b/'))
    expect(store.problem()).toBeUndefined()
    expect(await (await openStore()).all('read')).toHaveLength(2)
  })

  test('makes room for a newer version in another tab, and says so', async () => {
    const store = await openStore()
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('shortlist', 99)
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error)
    })
    expect(store.problem()).toMatch(/newer version in another tab/)
    await store.put('read', read('/a/'))
    expect(await store.all('read')).toEqual([read('/a/')])
  })

  test('of a newer version is left alone', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('shortlist', 99)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    expect((await openStore()).problem()).toMatch(/keeps nothing/)
  })
})

describe('a file', () => {
  const filled = async (): Promise<Store> => {
    const store = await openStore()
    await store.put('read', read('/a/', 5))
    await store.put('solved', read('exercise-ndcg', 7))
    return store
  }
  const freshProfile = () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    return openStore()
  }

  test('brings everything to a fresh profile, edits too', async () => {
    const edits = { ws: { 'split.ts': 'export {}' } }
    const text = await exportAll(await filled(), { ...noEdits, all: () => edits })
    const store = await freshProfile()
    const offer = vi.fn(() => true)
    expect(await importAll(text, store, { ...noEdits, offer })).toEqual({
      taken: 3,
      known: 0,
      refused: [],
    })
    expect(await store.all('solved')).toEqual([read('exercise-ndcg', 7)])
    expect(offer).toHaveBeenCalledWith('ws', edits.ws)
  })

  test('leaves the newer of two', async () => {
    const text = await exportAll(await filled(), noEdits)
    const store = await freshProfile()
    await store.put('read', read('/a/', 9))
    expect(await importAll(text, store, noEdits)).toMatchObject({ taken: 1, known: 1 })
    expect(await store.get('read', '/a/')).toEqual(read('/a/', 9))
  })

  test('says what it could not use, and takes the rest', async () => {
    const file = {
      format: 'shortlist-practice',
      version: 1,
      stores: { read: [read('/a/'), { id: 3 }], sessions: [{ id: 'x', changed: 1 }], other: [1] },
      edits: { ok: { '../x.ts': 'a' }, mine: { 'a.ts': 'b' } },
    }
    const store = await openStore()
    const result = await importAll(JSON.stringify(file), store, {
      ...noEdits,
      offer: () => false,
    })
    expect(result.taken).toBe(1)
    expect(result.refused).toEqual([
      expect.stringMatching(/^read, record 2: record\.id/),
      expect.stringMatching(/^sessions, record 1/),
      'edits of "ok": not files of code',
      'edits of mine: you have others here, which stay',
    ])
  })

  test.each([
    ['not JSON', 'is not JSON'],
    ['[]', 'lacks its format'],
    ['{"format":"shortlist-practice","version":2,"stores":{}}', 'newer version'],
    ['x'.repeat(20_000_001), 'expected at most 20,000,000'],
  ])('that is none is refused: %.20s', async (text, message) => {
    await expect(importAll(text, await openStore(), noEdits)).rejects.toThrow(message)
  })
})
