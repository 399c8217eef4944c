import type { Block, ImageBlock, ValueBlock } from './blocks.ts'
import { errorHeading, errorPlace } from './error-words.ts'
import { formatNumber } from './format-number.ts'
import { plotText } from './terminal-plot.ts'
import { tableText } from './terminal-table.ts'
import { checkDetails, checkLine } from './check-words.ts'
import { LEVEL_WORDS, NOTE_WORDS, TONE_SIGNS } from './tone-words.ts'
import { comparison, intervalText, valueText } from './value-text.ts'

/**
 * A printer of blocks as plain text, without colour codes, so that it can be piped and
 * kept. A long program tells its progress at every tenth of the way, not at every step.
 */
export function createPrinter(write: (text: string) => void): (block: Block) => void {
  const told = new Map<string, number>()
  return (block) => {
    if (block.type === 'progress') {
      const tenth = block.total > 0 ? Math.floor((10 * block.done) / block.total) : 0
      if (told.get(block.label) === tenth) return
      told.set(block.label, tenth)
    }
    write(blockText(block))
  }
}

/** Prints a block to the terminal. */
export const printBlock = createPrinter((text) => console.log(text))

/** A block as plain text of one or more lines. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'text':
      return `${block.text}\n`
    case 'note':
      return `${NOTE_WORDS[block.tone]}. ${block.text}\n`
    case 'check':
      return [checkLine(block), ...checkDetails(block).map(indented)].join('\n')
    case 'log':
      return [LEVEL_WORDS[block.level], block.text].filter((part) => part !== '').join(': ')
    case 'value':
      return valueLines(block).join('\n')
    case 'table':
      return `${tableText(block)}\n`
    case 'plot':
      return `${plotText(block)}\n`
    case 'image':
      return `${imageText(block)}\n`
    case 'progress':
      return `${block.label}: ${formatNumber(block.done)} of ${formatNumber(block.total)}`
    case 'error':
      return [errorHeading(block), block.message, errorPlace(block), block.hint]
        .filter((line) => line !== undefined)
        .map((line, index) => (index === 0 ? line : indented(line)))
        .join('\n')
  }
}

/** Pictures in words, a line each. */
function imageText({ caption, images }: ImageBlock): string {
  const lines = images.map(({ alt, label, tone }) =>
    [tone && TONE_SIGNS[tone], label, `[${alt}]`].filter(Boolean).join(' '),
  )
  return [...(caption === undefined ? [] : [caption]), ...lines.map(indented)].join('\n')
}

function valueLines(block: ValueBlock): string[] {
  const compared = comparison(block)
  const interval = intervalText(block)
  const direction = block.better === undefined ? '' : ` (${block.better} is better)`
  return [
    `${block.name}: ${valueText(block)}${direction}`,
    ...(compared === undefined ? [] : [indented(`${compared.sign} ${compared.text}`)]),
    ...(interval === undefined ? [] : [indented(interval)]),
  ]
}

const indented = (text: string): string => text.replace(/^/gm, '  ')
