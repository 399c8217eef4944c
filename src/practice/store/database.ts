import { openDB, type IDBPDatabase } from 'idb'

/** Where everything of the reader's practice is kept, on their device. */
export const NAME = 'shortlist'

/** The stores by name; every record is kept under its own `id`. */
export const STORES = [
  'read',
  'ran',
  'solved',
  'cards',
  'reviews',
  'sessions',
  'settings',
  'broken',
] as const

export type StoreName = (typeof STORES)[number]

type Schema = { [Store in StoreName]: { key: string; value: { id: string; changed: number } } }

export type Database = IDBPDatabase<Schema>

/**
 * What each version of the database changed, oldest first. A version that readers have
 * is never edited: the next change is a new one at the end.
 */
const MIGRATIONS: ((database: Database) => void)[] = [
  function createStores(database) {
    for (const store of STORES) database.createObjectStore(store, { keyPath: 'id' })
  },
]

export interface Callbacks {
  /** Another tab holds an older version open. */
  onBlocked: () => void
  /** The connection is gone: a newer page took over, or the browser closed it. */
  onLost: () => void
}

/** Opens the database and brings it up to date. Rejects where the browser does not let us. */
export async function openDatabase({ onBlocked, onLost }: Callbacks): Promise<Database> {
  const database = await openDB<Schema>(NAME, MIGRATIONS.length, {
    upgrade(database, from) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(database)
    },
    blocked: onBlocked,
    blocking() {
      database.close()
      onLost()
    },
    terminated: onLost,
  })
  return database
}
