import { parse, type Program as SyntaxTree } from 'acorn'
import { BuildError } from './build-error.ts'
import type { Position } from './original-position.ts'

type Locate = (line: number, column: number) => Position

/** Sucrase lets many mistakes through; acorn finds them, with a position, before any engine sees the code. */
export function syntaxTree(file: string, code: string, at: Locate): SyntaxTree {
  const refuse = (message: string, line: number, column: number, hint?: string) =>
    new BuildError({ kind: 'syntax', message, hint, file, ...at(line, column + 1) })
  try {
    return parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
      allowAwaitOutsideFunction: true,
      onToken: code.includes(HTML_COMMENT)
        ? ({ start, loc }) => {
            if (code.startsWith(HTML_COMMENT, start)) {
              const { line, column } = loc!.start
              throw refuse(
                'Written so, this begins a comment in old JavaScript',
                line,
                column,
                'Put a space between the operators.',
              )
            }
          }
        : undefined,
    })
  } catch (cause) {
    if (cause instanceof BuildError) throw cause
    const { message, loc } = cause as { message: string; loc?: { line: number; column: number } }
    if (!loc) throw cause
    const words = message.replace(/ \(\d+:\d+\)$/, '')
    const hint = /^Export '.*' is not defined/.test(words)
      ? 'A type is exported with export type { … }.'
      : undefined
    throw refuse(words, loc.line, loc.column, hint)
  }
}

/**
 * The engine evaluates the code as a script, where `<!--` begins a comment; in a module it
 * is two operators. The engine must not read what acorn did not. (`-->`, a comment at the
 * start of a line, is no danger: there it is an error in a module.)
 */
const HTML_COMMENT = '<!--'
