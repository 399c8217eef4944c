export { createRandom } from './create-random.ts'
export type { Random } from './random.ts'
