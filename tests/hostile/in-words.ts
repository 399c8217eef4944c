import type { Block } from '../../src/report/blocks.ts'

/** What a block shows, short enough for a test to name. */
export function inWords(block: Block): string {
  switch (block.type) {
    case 'text':
    case 'note':
    case 'log':
      return block.text
    case 'value':
      return `${block.name} = ${block.value}`
    case 'table':
      return `table of ${block.rows.length}`
    case 'plot':
      return `plot of ${block.marks.length}`
    case 'image':
      return `images: ${block.images.length}`
    case 'check':
      return `${block.passed ? 'passed' : 'failed'}: ${block.name}`
    case 'progress':
      return `${block.label} ${block.done}/${block.total}`
    case 'error':
      return `${block.kind}: ${block.message}`
  }
}
