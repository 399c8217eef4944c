import { badArgument } from '../checks/bad-argument.ts'

/** Letters with their accents, and digits; an apostrophe inside a word belongs to it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu

/**
 * Splits a text into the words that search counts: runs of letters and digits, in lower case.
 *
 * Compatible characters are made one first (Unicode NFKC: `ﬁ` is `fi`, full-width letters are plain
 * ones). There is no stemming and no list of stop words: BM25 itself gives frequent words little
 * weight. A text without words gives an empty list.
 *
 * Throws a `TypeError` when `text` is not a string.
 *
 * @example
 * tokenize("Don't panic: 2 Cafés!") // ["don't", 'panic', '2', 'cafés']
 */
export function tokenize(text: string): string[] {
  if (typeof text !== 'string') throw badArgument('text', text, 'a string', 'string')
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(WORD) ?? []
}
