/** What is written down of every event shown, as a table of columns. */
import type { Matrix } from 'shortlist/ml'

/** What a model is asked about: this person, this event, this day. */
export interface Rows {
  rowCount: number
  person: Int32Array
  event: Int32Array
  day: Int32Array
  /** As they were served, one row each; the columns are in features.ts. */
  features: Matrix
}

export interface Log extends Rows {
  /** Rows of one slate have one number. */
  request: Int32Array
  /** 0 is the top. */
  position: Int32Array
  /** 1 if the last seat was gone: nobody could have registered. */
  full: Uint8Array
  registered: Uint8Array
  /** 1 for those who came. Nobody knows before the event is over. */
  attended: Uint8Array
  /** The day on which the event happens, and the label is known. */
  happens: Int32Array
  /** The chance that this place in the list brings somebody to the event.
   * Only the world knows it: for judging, never for learning. */
  chance: Float64Array
}

/** The rows of the given numbers. */
export function takeRows(log: Log, rows: ArrayLike<number>): Log {
  const count = rows.length
  const { columns, values } = log.features
  const taken = new Float64Array(count * columns)
  for (let i = 0, to = 0; i < count; i++) {
    const start = rows[i] * columns
    for (let at = start; at < start + columns; at++)
      taken[to++] = values[at]
  }
  function pick<Column extends Int32Array | Uint8Array | Float64Array>(
    from: Column,
  ) {
    const result = from.slice(0, count) as Column
    for (let i = 0; i < count; i++) result[i] = from[rows[i]]
    return result
  }
  return {
    rowCount: count,
    person: pick(log.person),
    event: pick(log.event),
    day: pick(log.day),
    features: { rows: count, columns, values: taken },
    request: pick(log.request),
    position: pick(log.position),
    full: pick(log.full),
    registered: pick(log.registered),
    attended: pick(log.attended),
    happens: pick(log.happens),
    chance: pick(log.chance),
  }
}

/** The rows that pass a test. */
export function rowsWhere(log: Log, test: (row: number) => boolean): Log {
  const rows: number[] = []
  for (let row = 0; row < log.rowCount; row++) {
    if (test(row)) rows.push(row)
  }
  return takeRows(log, rows)
}

/** A missing registration for a full event is no opinion: out with it. */
export const withRoom = (log: Log) =>
  rowsWhere(log, (row) => log.full[row] === 0)

/** Columns made row by row, put beside those of a table. */
export function withColumns(
  features: { rows: number; columns: number; values: Float64Array },
  more: Float64Array[],
): Matrix {
  const { rows, columns, values } = features
  if (more.length === 0) return features
  const wide = columns + more.length
  const result = new Float64Array(rows * wide)
  for (let row = 0, from = 0, to = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) result[to++] = values[from++]
    for (const column of more) result[to++] = column[row]
  }
  return { rows, columns: wide, values: result }
}
