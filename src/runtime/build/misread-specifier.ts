import type { Program as SyntaxTree } from 'acorn'
import type { Position } from './original-position.ts'

/** A name without its comma, which the type stripper takes for a kind of type import and drops. */
const MISREAD = /(?:^|[{,])\s*(?!type\s)[\w$]+\s+(?!as\s)([\w$]+)/

/**
 * Where in a file an import's names lack a comma, as in `import { a b } from './c.ts'`: the
 * place of the second name, or undefined.
 */
export function findMisreadSpecifier(
  code: string,
  tree: SyntaxTree,
  at: (line: number, column: number) => Position,
): Position | undefined {
  const lines = code.split('\n')
  for (const { type, loc } of tree.body) {
    if (type !== 'ImportDeclaration') continue
    const { line, column } = at(loc!.start.line, loc!.start.column + 1)
    const [first, ...rest] = lines.slice(line - 1)
    // Blanks for what stands before it, so that offsets in its first line are columns.
    const text = [' '.repeat(column - 1) + first.slice(column - 1), ...rest].join('\n')
    const offset = misreadOffset(/^[^'"]*/.exec(text)![0])
    if (offset === undefined) continue
    const before = text.slice(0, offset).split('\n')
    return { line: line + before.length - 1, column: before.at(-1)!.length + 1 }
  }
  return undefined
}

function misreadOffset(statement: string): number | undefined {
  const list = /\{[^}]*\}/.exec(statement.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, blank))
  const match = list && MISREAD.exec(list[0])
  return match ? list.index + match.index + match[0].length - match[1].length : undefined
}

const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
