import type { ValueBlock } from './blocks.ts'
import { html } from './dom.ts'
import { intervalBar } from './interval-bar.ts'
import { comparison, intervalText, valueText } from './value-text.ts'

/** Values that follow each other, as one list of names and numbers. */
export function renderValues(blocks: readonly ValueBlock[], document: Document): HTMLElement {
  return html(
    document,
    'dl',
    { class: 'report-values' },
    ...blocks.map((block) => renderValue(block, document)),
  )
}

function renderValue(block: ValueBlock, document: Document): HTMLElement {
  const direction = block.better && `${block.better} is better`
  const interval = intervalText(block)
  const compared = comparison(block)
  const part = (name: string, ...children: (Node | string | undefined)[]) =>
    html(document, 'dd', { class: name }, ...children)
  return html(
    document,
    'div',
    { class: 'report-value' },
    html(
      document,
      'dt',
      {},
      block.name,
      direction && ' ',
      direction && html(document, 'small', {}, direction),
    ),
    part('report-number', valueText(block)),
    compared &&
      part(
        `report-${compared.verdict}`,
        html(document, 'span', { 'aria-hidden': 'true' }, `${compared.sign}\u00a0`),
        compared.text,
      ),
    interval && part('report-interval', interval, intervalBar(block, document)),
  )
}
