import { openDatabase, type Database } from './database.ts'
import { parseRecord, type Records } from './records.ts'

type Name = keyof Records

/** Everything the reader practiced. Nothing here rejects: what cannot be kept is said by `problem`. */
export interface Store {
  all<Of extends Name>(name: Of): Promise<Records[Of][]>
  get<Of extends Name>(name: Of, id: string): Promise<Records[Of] | undefined>
  /** Keeps a record, or holds it until the page closes and says so. */
  put<Of extends Name>(name: Of, record: Records[Of]): Promise<void>
  remove(name: Name, id: string): Promise<void>
  /** What the reader should know: storage full or blocked, records that cannot be read. */
  problem(): string | undefined
  onProblem(listener: () => void): () => void
}

/** Opens the store. Where the browser keeps nothing, it holds everything until the page closes. */
export async function openStore(open: typeof openDatabase = openDatabase): Promise<Store> {
  const problems = createProblems()
  let database: Database | undefined
  try {
    database = await open({
      onBlocked: () =>
        problems.set('Another tab has an older version of this page open: close it.'),
      onLost: () => {
        database = undefined
        problems.set(
          'This page has lost its storage to a newer version in another tab. Reload it to go on.',
        )
      },
    })
    problems.set(undefined)
  } catch (error) {
    problems.set(
      `This browser keeps nothing for this site (${reason(error)}): what you do lasts until you close the page. Export it before you do.`,
    )
  }
  /** What could not be written, by store and id. A value of `undefined` was removed. */
  const held = new Map<string, unknown>()
  const key = (name: Name, id: string) => `${name}\n${id}`

  async function attempt(name: Name, id: string, value: unknown, write: () => Promise<unknown>) {
    try {
      if (!database) throw new Error('it is closed')
      await write()
      held.delete(key(name, id))
    } catch (error) {
      held.set(key(name, id), value)
      if (database) problems.set(cannotWrite(error, held.size))
      return
    }
    await writeHeld().catch((error: unknown) => problems.set(cannotWrite(error, held.size)))
  }

  /** Once there is room again, what was held goes to its place. */
  async function writeHeld(): Promise<void> {
    if (held.size === 0) return
    for (const [place, value] of held) {
      const [name, id] = place.split('\n') as [Name, string]
      if (value === undefined) await database!.delete(name, id)
      else await database!.put(name, value as Records[Name])
      held.delete(place)
    }
    problems.set(undefined)
  }

  /** A record that cannot be read goes aside whole, and is in every export. */
  async function setAside(name: Name, value: unknown, problem: string): Promise<void> {
    const { id } = value as { id: string }
    const record = { id: `${name}/${id}`, changed: Date.now(), store: name, problem, value }
    try {
      await database!.put('broken', record)
      await database!.delete(name, id)
    } catch {
      // It stays where it is, which is as safe.
    }
    problems.set(
      `A record could not be read and was put aside (${name}, ${id}: ${problem}). It is part of every export.`,
    )
  }

  async function checked<Of extends Name>(name: Of, values: unknown[]): Promise<Records[Of][]> {
    const records: Records[Of][] = []
    for (const value of values) {
      const parsed = parseRecord(name, value)
      if ('record' in parsed) records.push(parsed.record)
      else if (name !== 'broken') await setAside(name, value, parsed.problem)
    }
    return records
  }

  const stored = async <Value>(read: (from: Database) => Promise<Value>, otherwise: Value) => {
    try {
      return database ? await read(database) : otherwise
    } catch (error) {
      problems.set(`What is kept could not be read (${reason(error)}). Nothing was deleted.`)
      return otherwise
    }
  }

  return {
    async all(name) {
      const values = await stored<unknown[]>((from) => from.getAll(name), [])
      const records = await checked(name, values)
      const byId = new Map(records.map((record) => [record.id, record]))
      for (const [place, value] of held) {
        const [store, id] = place.split('\n')
        if (store !== name) continue
        if (value === undefined) byId.delete(id)
        else byId.set(id, value as (typeof records)[number])
      }
      return [...byId.values()]
    },
    async get(name, id) {
      if (held.has(key(name, id))) return held.get(key(name, id)) as Records[typeof name]
      const value = await stored<unknown>((from) => from.get(name, id), undefined)
      return value === undefined ? undefined : (await checked(name, [value]))[0]
    },
    put: (name, record) => attempt(name, record.id, record, () => database!.put(name, record)),
    remove: (name, id) => attempt(name, id, undefined, () => database!.delete(name, id)),
    problem: problems.get,
    onProblem: problems.listen,
  }
}

function createProblems() {
  let problem: string | undefined
  const listeners = new Set<() => void>()
  return {
    get: () => problem,
    set(next: string | undefined) {
      if (next === problem) return
      problem = next
      for (const listener of listeners) listener()
    },
    listen(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function cannotWrite(error: unknown, count: number): string {
  const why =
    error instanceof DOMException && error.name === 'QuotaExceededError'
      ? 'The storage of this browser is full'
      : `This browser did not store the last change (${reason(error)})`
  return `${why}: ${count === 1 ? 'one change lasts' : `${count} changes last`} until you close the page. Export now, or make room; then it is tried again.`
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))
