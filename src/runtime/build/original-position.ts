import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { SourceMapJson } from './strip-types.ts'

export interface Position {
  /** From 1. */
  line: number
  /** From 1. */
  column: number
}

/** Where in the reader's TypeScript a position of the stripped JavaScript came from. */
export function originalPosition(sourceMap: SourceMapJson, position: Position): Position {
  const trace = new TraceMap({ ...sourceMap, version: 3 })
  const found = originalPositionFor(trace, { line: position.line, column: position.column - 1 })
  if (found.line === null || found.column === null) return position
  return { line: found.line, column: found.column + 1 }
}
