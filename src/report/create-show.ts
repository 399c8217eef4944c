import type { Block } from './blocks.ts'
import { checkBlock, type Expectation } from './show-check.ts'
import { imageBlock, type ImageOptions, type ImageRow } from './show-image.ts'
import { plotBlock, type PlotOptions } from './show-plot.ts'
import { tableBlock, type TableOptions, type TableRow } from './show-table.ts'
import { valueBlock, type ValueOptions } from './show-value.ts'
import { TONES } from './vocabulary.ts'
import { count, optional, record, text } from './arguments.ts'

/** What a program calls to show something. Every method takes plain data and returns nothing. */
export interface Show {
  /** A paragraph. */
  text(text: string): void
  /** A named number: `show.value('offline AUC', 0.731, { better: 'higher' })`. */
  value(name: string, value: number, options?: ValueOptions): void
  /** Rows of a table, one object a row; its columns are the objects' keys. */
  table(rows: TableRow[], options?: TableOptions): void
  /** A plot out of marks, with titled axes and a text alternative. */
  plot(options: PlotOptions): void
  /** Small pictures side by side, each out of the red, green and blue of its pixels. */
  images(images: ImageRow[], options?: ImageOptions): void
  /** A remark set apart from the text; `good` and `bad` say so with a word, not with colour alone. */
  note(text: string, options?: { tone?: 'info' | 'good' | 'bad' }): void
  /**
   * Whether code does what was asked: `show.check('an empty list scores 0', () => dcg([]), { equals: 0 })`.
   * What the function throws is what was seen, so that the checks after it still run.
   */
  check<Seen>(name: string, see: () => Seen, expectation: Expectation<Seen>): void
  /** How far a long computation is. */
  progress(label: string, done: number, total: number): void
}

/** Shows go to `emit` as blocks, checked: a wrong argument throws here, at the reader's own line. */
export function createShow(emit: (block: Block) => void): Show {
  return Object.freeze({
    text: (value: string) => emit({ type: 'text', text: text('text', value) }),
    value: (name: string, value: number, options?: ValueOptions) =>
      emit(valueBlock(name, value, options)),
    table: (rows: TableRow[], options?: TableOptions) => emit(tableBlock(rows, options)),
    plot: (options: PlotOptions) => emit(plotBlock(options)),
    images: (images: ImageRow[], options?: ImageOptions) => emit(imageBlock(images, options)),
    note: (value: string, options: { tone?: 'info' | 'good' | 'bad' } = {}) =>
      emit({
        type: 'note',
        tone: optional('tone', record('options', options).tone, TONES) ?? 'info',
        text: text('text', value),
      }),
    check: <Seen>(name: string, see: () => Seen, expectation: Expectation<Seen>) =>
      emit(checkBlock(name, see, expectation)),
    progress: (label: string, done: number, total: number) =>
      emit({
        type: 'progress',
        label: text('label', label),
        done: count('done', done),
        total: count('total', total),
      }),
  })
}
