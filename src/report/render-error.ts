import type { ErrorBlock } from './blocks.ts'
import { html } from './dom.ts'
import { errorHeading, errorPlace } from './error-words.ts'

/**
 * What went wrong, where, and what to do. The place carries `data-file`, `data-line` and
 * `data-column`, for a page that can lead the reader there.
 */
export function renderError(block: ErrorBlock, document: Document): HTMLElement {
  const place = errorPlace(block)
  return html(
    document,
    'div',
    { class: 'report-error', 'data-kind': block.kind },
    html(document, 'p', { class: 'report-heading' }, errorHeading(block)),
    html(document, 'p', { class: 'report-message' }, block.message),
    place === undefined
      ? undefined
      : html(
          document,
          'p',
          {
            class: 'report-place',
            'data-file': block.file,
            'data-line': block.line,
            'data-column': block.column,
          },
          html(document, 'code', {}, place),
        ),
    block.hint === undefined ? undefined : html(document, 'p', {}, block.hint),
  )
}
