import { useEffect, useState } from 'react'
import type { Store } from '../../practice/store/store.ts'

/** Says what the store cannot do, as long as it cannot. */
export function Problem({ store }: { store: Store }) {
  const [problem, setProblem] = useState(store.problem())
  useEffect(() => store.onProblem(() => setProblem(store.problem())), [store])
  return (
    <p className="practice-problem" role="alert" hidden={problem === undefined}>
      {problem}
    </p>
  )
}
