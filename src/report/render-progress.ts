import type { ProgressBlock } from './blocks.ts'
import { html } from './dom.ts'
import { formatNumber } from './format-number.ts'

/** How far a long program is; without a total, that it is under way. */
export function renderProgress(block: ProgressBlock, document: Document): HTMLElement {
  const { label, done, total } = block
  const known = total > 0
  return html(
    document,
    'label',
    { class: 'report-progress' },
    html(document, 'span', {}, label),
    html(document, 'progress', known ? { value: Math.min(done, total), max: total } : {}),
    known
      ? html(document, 'span', {}, `${formatNumber(done)} of ${formatNumber(total)}`)
      : undefined,
  )
}
