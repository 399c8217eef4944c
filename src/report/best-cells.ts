import type { TableBlock } from './blocks.ts'

/** By column, the number that is the best of it; undefined where none stands out. */
export function bestNumbers(block: TableBlock): (number | undefined)[] {
  return block.columns.map(({ best }, index) => {
    if (best === undefined) return undefined
    const numbers = block.rows.map((row) => row[index]).filter((cell) => typeof cell === 'number')
    const found = best === 'higher' ? Math.max(...numbers) : Math.min(...numbers)
    const stands = numbers.some((number) => number !== found)
    return stands ? found : undefined
  })
}
