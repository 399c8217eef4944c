import type { Guide } from '../../../practice/interview/guide.ts'
import { LEVELS } from '../../../schemas/levels.ts'
import { Inline } from '../Inline.tsx'

/** What each level would have said. */
export function Levels({ levels }: { levels: Guide['steps']['data']['levels'] }) {
  return (
    <dl className="interview-levels">
      {LEVELS.map((level) => (
        <div key={level}>
          <dt>{level}</dt>
          <dd>
            <Inline text={levels[level]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
