import type { Block } from './blocks.ts'

/** Prints a block to the terminal. */
export function printBlock(block: Block): void {
  console.log(block)
}
