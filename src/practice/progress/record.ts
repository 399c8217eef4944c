import { openDatabase, type StoreName } from '../store/database.ts'

type Mark = Extract<StoreName, 'read' | 'ran' | 'solved'>

const open = () => openDatabase({ onBlocked() {}, onLost() {} })

/** Remembers, once, that something was read, run or solved. Rejects where the browser keeps nothing. */
export async function record(mark: Mark, id: string): Promise<void> {
  const database = await open()
  try {
    if ((await database.getKey(mark, id)) === undefined) {
      await database.put(mark, { id, changed: Date.now() })
    }
  } finally {
    database.close()
  }
}

/** What was read and what was solved so far. */
export async function marked(): Promise<{ read: Set<string>; solved: Set<string> }> {
  const database = await open()
  try {
    const [read, solved] = await Promise.all([
      database.getAllKeys('read'),
      database.getAllKeys('solved'),
    ])
    return { read: new Set(read), solved: new Set(solved) }
  } finally {
    database.close()
  }
}
