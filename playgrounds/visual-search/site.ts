/** A world, opened for learning: its log as columns, its pictures read. */
import type { Matrix } from 'shortlist/ml'
import { createWorld } from './create-world.ts'
import { cells, readAll } from './features.ts'
import { pairReader, type PairReader } from './reranker.ts'
import type { LogRow, World, WorldSettings } from './world.ts'

/** The log as a splitter sees it: one entry a row in each column. */
export interface Log {
  rowCount: number
  /** The photo that a row's picture is, or is a copy of. */
  photo: number[]
  day: number[]
  /** The listing that was clicked. */
  clicked: number[]
}

export interface Site {
  world: World
  log: Log
  rows: LogRow[]
  listings: World['listings']
  pictures: Float64Array[]
  listingCells: Matrix
  photoCells: Matrix
  /** What the heavy model reads; made when first asked for. */
  readonly pairs: PairReader
}

export function openSite(changes: Partial<WorldSettings> = {}): Site {
  const world = createWorld(changes)
  const { log: rows, listings } = world
  const pictures = listings.map(({ picture }) => picture)
  const photos = rows.map(({ picture }) => picture)
  let reader: PairReader | undefined
  return {
    world,
    rows,
    log: {
      rowCount: rows.length,
      photo: rows.map(({ photo }) => photo),
      day: rows.map(({ day }) => day),
      clicked: rows.map(({ clicked }) => clicked),
    },
    listings,
    pictures,
    listingCells: readAll(cells, pictures),
    photoCells: readAll(cells, photos),
    get pairs() {
      return (reader ??= pairReader(listings))
    },
  }
}
