import type { ErrorBlock } from '../../report/blocks.ts'
import { BuildError } from './build-error.ts'

/** The block of the BuildError that a function throws, for tests. */
export function buildErrorOf(build: () => unknown): ErrorBlock {
  try {
    build()
  } catch (error) {
    if (error instanceof BuildError) return error.block
    throw error
  }
  throw new Error('It was built without an error')
}
