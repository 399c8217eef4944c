/**
 * What the reader changed, by workspace: every playground of a workspace, on this page
 * and on others, shares it, and it outlives the visit. Nothing here is ever dropped in
 * silence: a write that fails says so, and edits that are replaced are kept once more.
 */
export type Edits = Readonly<Record<string, string>>

const PREFIX = 'shortlist:edits:'
const EARLIER_PREFIX = 'shortlist:earlier:'
const changes = new EventTarget()
/** Holds edits that the browser did not let us store. */
const memory = new Map<string, Edits>()

export const readEdits = (workspace: string): Edits => read(PREFIX + workspace)

/** The edits that a reset or a shared link replaced last. */
export const readEarlierEdits = (workspace: string): Edits => read(EARLIER_PREFIX + workspace)

/** Replaces all edits of a workspace. False if they could only be kept until the page closes. */
export function writeEdits(workspace: string, edits: Edits): boolean {
  const saved = write(PREFIX + workspace, edits)
  changes.dispatchEvent(new Event(workspace))
  return saved
}

/** Puts other edits, or none, in the place of the reader's, which are kept as the earlier ones. */
export function replaceEdits(workspace: string, edits: Edits): boolean {
  const current = readEdits(workspace)
  if (Object.keys(current).length > 0) write(EARLIER_PREFIX + workspace, current)
  return writeEdits(workspace, edits)
}

/** Calls back after every change of a workspace's edits, in this tab or another. Returns what ends that. */
export function onEdits(workspace: string, listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === PREFIX + workspace) listener()
  }
  changes.addEventListener(workspace, listener)
  window.addEventListener('storage', onStorage)
  return () => {
    changes.removeEventListener(workspace, listener)
    window.removeEventListener('storage', onStorage)
  }
}

function read(key: string): Edits {
  const kept = memory.get(key)
  if (kept) return kept
  try {
    return parse(localStorage.getItem(key))
  } catch {
    return {}
  }
}

/** Whatever of the stored text is still readable: file names and their code. */
function parse(text: string | null): Edits {
  if (!text) return {}
  const value = JSON.parse(text) as unknown
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      (item): item is [string, string] =>
        typeof item[1] === 'string' && /^[\w-]+\.ts$/.test(item[0]),
    ),
  )
}

function write(key: string, edits: Edits): boolean {
  try {
    if (Object.keys(edits).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(edits))
    memory.delete(key)
    return true
  } catch {
    memory.set(key, edits)
    return false
  }
}

/** All edits that are kept, by workspace, for an export. */
export function allEdits(): Record<string, Edits> {
  const kept = [...memory.keys()]
  try {
    for (let index = 0; index < localStorage.length; index++) kept.push(localStorage.key(index)!)
  } catch {
    // Without storage there is what memory holds.
  }
  const workspaces = kept.flatMap((key) =>
    key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
  )
  return Object.fromEntries(workspaces.map((workspace) => [workspace, readEdits(workspace)]))
}

/** Takes edits out of a file, where the reader has none of that workspace. False where others stay. */
export function offerEdits(workspace: string, edits: Edits): boolean {
  const own = readEdits(workspace)
  if (Object.keys(own).length === 0) {
    writeEdits(workspace, edits)
    return true
  }
  const files = Object.keys({ ...own, ...edits })
  return files.every((file) => own[file] === edits[file])
}
