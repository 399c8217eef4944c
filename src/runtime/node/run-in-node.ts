import { run, type RunOptions, type RunResult } from '../run.ts'
import { startNodeIsolate } from './node-isolate.ts'

/** Runs the files of a program, the entry first, in an isolate of Node's; for tests. */
export function runInNode(
  files: Record<string, string> | string,
  options: Omit<RunOptions, 'isolate'> = {},
): Promise<RunResult> {
  const all = typeof files === 'string' ? { 'a.ts': files } : files
  const program = { entry: Object.keys(all)[0], files: all }
  return run(program, { isolate: startNodeIsolate(), ...options }).result
}
