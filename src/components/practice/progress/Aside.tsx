import type { Records } from '../../../practice/store/records.ts'

/** Records that could not be read: they are kept as they are, and said. */
export function Aside({ broken }: { broken: Records['broken'][] }) {
  if (broken.length === 0) return null
  return (
    <details className="progress-aside">
      <summary>
        {broken.length} {broken.length === 1 ? 'record' : 'records'} could not be read and{' '}
        {broken.length === 1 ? 'was' : 'were'} put aside
      </summary>
      <ul>
        {broken.map(({ id, problem, changed }) => (
          <li key={id}>
            {id}: {problem} ({new Date(changed).toLocaleDateString('en')})
          </li>
        ))}
      </ul>
      <p>They are part of every export, as they were found.</p>
    </details>
  )
}
