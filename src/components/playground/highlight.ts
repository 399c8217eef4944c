import { javascript } from '@codemirror/lang-javascript'
import { classHighlighter, highlightCode } from '@lezer/highlight'

const { parser } = javascript({ jsx: true, typescript: true }).language

/** A stretch of code and the class that colours it; '' for plain text. */
export interface Token {
  text: string
  classes: string
}

/** What has a colour of its own. The rest is most of a page's markup, and looks like plain text. */
export const COLOURED = new Set(
  ['keyword', 'string', 'string2', 'number', 'bool', 'comment', 'typeName'].map(
    (name) => `tok-${name}`,
  ),
)

/** Code as lines of tokens, by the grammar the editor uses, so that nothing changes colour when it takes over. */
export function highlightLines(code: string): Token[][] {
  const lines: Token[][] = [[]]
  const add = (text: string, given: string) => {
    const line = lines.at(-1)!
    const classes = COLOURED.has(given) ? given : ''
    const last = line.at(-1)
    if (last?.classes === classes) last.text += text
    else line.push({ text, classes })
  }
  highlightCode(code.replace(/\n$/, ''), parser.parse(code), classHighlighter, add, () =>
    lines.push([]),
  )
  return lines
}
