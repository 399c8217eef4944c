import { run, type RunResult } from '../runtime/run.ts'
import { startNodeIsolate } from '../runtime/node/node-isolate.ts'
import { createQueue } from './queue.ts'
import type { Workspace } from './workspace.ts'

/** Entries train models: no more at once than there are cores on a small machine. */
const inTurn = createQueue(2)

/** A budget is what a reader should wait at most; a busy build machine may take longer. */
const PATIENCE = 6

/** Runs an entry of a workspace in Node, with the reader's runtime. Throws where there is no such entry. */
export function runEntry(workspace: Workspace, entry: string): Promise<RunResult> {
  const header = workspace.entries[entry]
  if (!header) {
    throw new Error(
      `${workspace.id} has no entry ${JSON.stringify(entry)}; it has ${Object.keys(workspace.entries).join(', ')}`,
    )
  }
  const program = { entry: `${entry}.ts`, files: workspace.files }
  return inTurn(
    () => run(program, { isolate: startNodeIsolate(), budget: PATIENCE * header.budget }).result,
  )
}
