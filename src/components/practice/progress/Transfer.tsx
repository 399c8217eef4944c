import { useState } from 'react'
import type { Store } from '../../../practice/store/store.ts'
import {
  exportAll,
  importAll,
  LARGEST_FILE,
  type Imported,
} from '../../../practice/store/transfer.ts'
import { allEdits, offerEdits } from '../../playground/edits.ts'
import { saveFile } from '../save-file.ts'

const EDITS = { all: allEdits, offer: offerEdits }

/** Everything in one file, out and in again. */
export function Transfer({ store, onChange }: { store: Store; onChange: () => void }) {
  const [said, setSaid] = useState('')
  const [imported, setImported] = useState<Imported>()

  const save = async () => {
    const day = new Date().toISOString().slice(0, 10)
    saveFile(`shortlist-${day}.json`, await exportAll(store, EDITS), 'application/json')
    setSaid('Exported: everything above, your notes and your edits are in the file.')
  }
  const take = async (file: File | undefined) => {
    setImported(undefined)
    if (!file) return
    try {
      if (file.size > LARGEST_FILE) {
        throw new Error(`The file has ${Math.round(file.size / 1e6)} MB; expected at most 20`)
      }
      const result = await importAll(await file.text(), store, EDITS)
      setImported(result)
      setSaid(
        `Imported: ${result.taken} taken, ${result.known} known already${result.refused.length > 0 ? `, ${result.refused.length} not usable` : ''}.`,
      )
      onChange()
    } catch (error) {
      setSaid(`Not imported. ${error instanceof Error ? error.message : error}.`)
    }
  }
  return (
    <section className="progress-transfer" aria-labelledby="transfer">
      <h2 id="transfer">Your file</h2>
      <p>
        All of this is kept in this browser and nowhere else. Export it before you clear the browser
        or change to another; of two versions of one thing the newer stays.
      </p>
      <p className="interview-tools">
        <button type="button" onClick={() => void save()}>
          Export
        </button>
        <label className="practice-file">
          Import{' '}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      <p role="status" className="practice-said">
        {said}
      </p>
      {imported && imported.refused.length > 0 && (
        <ul>
          {imported.refused.slice(0, 20).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {imported.refused.length > 20 && <li>and {imported.refused.length - 20} more</li>}
        </ul>
      )}
    </section>
  )
}
