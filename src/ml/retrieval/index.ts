export { exactTopK, topK } from './exact-top-k.ts'
export type { TopK, VectorTable } from './exact-top-k.ts'
