import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { Stripped } from './strip-types.ts'

export interface Position {
  /** From 1. */
  line: number
  /** From 1. */
  column: number
}

/** Where in the reader's TypeScript a position of the stripped JavaScript came from. */
export function originalPosition({ code, sourceMap }: Stripped, position: Position): Position {
  const { line, column } = asEditorCounts(code, position)
  const trace = new TraceMap({ ...sourceMap, version: 3 })
  const found = originalPositionFor(trace, { line, column: column - 1 })
  // A line of its own has no mapping of another: what is not mapped stays where it is.
  if (found.line === null || found.column === null) return { line, column }
  return { line: found.line, column: found.column + 1 }
}

/** JavaScript ends lines at U+2028 and U+2029 too, which editors and source maps do not. */
function asEditorCounts(code: string, position: Position): Position {
  if (!/[\u2028\u2029]/.test(code)) return position
  let { line } = position
  let offset = 0
  for (const match of code.matchAll(/[\n\u2028\u2029]/g)) {
    if (line === 1) break
    line--
    offset = match.index + 1
  }
  const before = code.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + position.column }
}
