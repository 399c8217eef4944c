import type { CheckBlock } from './blocks.ts'
import { html } from './dom.ts'
import { TONE_SIGNS } from './tone-words.ts'

/** Checks that follow each other: each passed or failed, and what a failed one saw. */
export function renderChecks(blocks: readonly CheckBlock[], document: Document): HTMLElement {
  const part = (name: string, word: string, value: string) => [
    html(document, 'dt', {}, word),
    html(document, 'dd', { class: name }, value),
  ]
  const details = ({ expected, seen }: CheckBlock) =>
    html(
      document,
      'dl',
      {},
      ...part('report-check-expected', 'Expected', expected),
      ...part('report-check-seen', 'Saw', seen),
    )
  return html(
    document,
    'ul',
    { class: 'report-checks' },
    ...blocks.map((block) =>
      html(
        document,
        'li',
        { class: block.passed ? 'report-check-passed' : 'report-check-failed' },
        html(
          document,
          'p',
          {},
          html(
            document,
            'span',
            { 'aria-hidden': 'true' },
            block.passed ? TONE_SIGNS.good : TONE_SIGNS.bad,
          ),
          html(document, 'strong', {}, block.passed ? 'Passed' : 'Failed'),
          ` ${block.name}`,
        ),
        block.passed ? undefined : details(block),
      ),
    ),
  )
}
