import { createShow } from './create-show.ts'
import { printBlock } from './terminal.ts'

/**
 * What `import { show } from 'shortlist/show'` gives outside a playground: the same
 * calls, printed to the terminal. Inside one, the runtime supplies its own.
 */
export const show = createShow((block) => printBlock(block))

export type { Show } from './create-show.ts'
