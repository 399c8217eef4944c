import type { ErrorBlock } from '../../report/blocks.ts'

/** A program that cannot be started, with the block that tells its reader why. */
export class BuildError extends Error {
  readonly block: ErrorBlock

  constructor(block: Omit<ErrorBlock, 'type'>) {
    super(block.message)
    this.block = withoutUndefined({ type: 'error', ...block })
  }
}

const withoutUndefined = (block: ErrorBlock): ErrorBlock =>
  JSON.parse(JSON.stringify(block)) as ErrorBlock
