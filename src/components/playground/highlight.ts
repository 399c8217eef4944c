import { javascript } from '@codemirror/lang-javascript'
import { classHighlighter, highlightCode } from '@lezer/highlight'

const { parser } = javascript({ jsx: true, typescript: true }).language

/** A stretch of code and the class that colours it; '' for plain text. */
export interface Token {
  text: string
  classes: string
}

/** Code as lines of tokens, by the grammar the editor uses, so that nothing changes colour when it takes over. */
export function highlightLines(code: string): Token[][] {
  const lines: Token[][] = [[]]
  highlightCode(
    code.replace(/\n$/, ''),
    parser.parse(code),
    classHighlighter,
    (text, classes) => lines.at(-1)!.push({ text, classes }),
    () => lines.push([]),
  )
  return lines
}
