import type { LogBlock } from './blocks.ts'
import { html } from './dom.ts'
import { LEVEL_WORDS } from './tone-words.ts'

/** Console lines that follow each other, as one list. */
export function renderLog(blocks: readonly LogBlock[], document: Document): HTMLElement {
  const lines = blocks.map(({ level, text }) =>
    html(
      document,
      'li',
      { class: `report-log-${level}` },
      level === 'log' ? undefined : html(document, 'b', {}, LEVEL_WORDS[level]),
      level === 'log' ? undefined : ' ',
      text,
    ),
  )
  return html(document, 'ul', { class: 'report-log', 'aria-label': 'Console' }, ...lines)
}
