export { estimate } from './estimate.ts'
export type { IndexMemoryInput } from './index-memory.ts'
export type { Quantity, Unit } from './quantity.ts'
export { units } from './units.ts'
