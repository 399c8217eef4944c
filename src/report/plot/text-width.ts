/** The size of text in a plot, in the units of its drawing. On a wide screen the style sheet makes it smaller. */
export const FONT_SIZE = 14
export const LINE_HEIGHT = 16

const NARROW = /[ijltfrI1.,:;'’|!()[\] \u00a0/-]/
const WIDE = /[mwMW@%]/

/** About how wide a text is: there is no layout in Node to ask, and the browser must agree with Node. */
export function textWidth(text: string): number {
  let ems = 0
  for (const sign of text) ems += NARROW.test(sign) ? 0.33 : WIDE.test(sign) ? 0.88 : 0.58
  return ems * FONT_SIZE
}

/** Lines no wider than asked, broken between words; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** At most so wide, with an ellipsis for what is cut. */
export function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && textWidth(`${signs.join('')}…`) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
