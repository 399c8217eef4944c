import { parse, type Program as SyntaxTree } from 'acorn'
import { BuildError } from './build-error.ts'
import { functionBody, type Import } from './function-body.ts'
import { originalPosition } from './original-position.ts'
import { stripTypes, type SourceMapJson } from './strip-types.ts'

/** One file, ready to be evaluated as the body of a function. */
export interface CompiledFile {
  file: string
  /** An async function expression of `(imports, exported)`; its body starts on the second line. */
  code: string
  imports: Import[]
  exportNames: string[]
  sourceMap: SourceMapJson
}

const compiled = new Map<string, CompiledFile>()
const CACHE_SIZE = 200

/** Compiles a file, or returns what it gave for the same text before. Throws a BuildError. */
export function compile(file: string, code: string): CompiledFile {
  const key = `${file}\n${code}`
  const known = compiled.get(key)
  if (known) return known
  const result = compileAnew(file, code)
  if (compiled.size >= CACHE_SIZE) compiled.delete(compiled.keys().next().value!)
  compiled.set(key, result)
  return result
}

function compileAnew(file: string, code: string): CompiledFile {
  const stripped = stripTypes(file, code)
  const at = (line: number, column: number) =>
    originalPosition(stripped.sourceMap, { line, column })
  const body = functionBody(file, stripped.code, syntaxTree(file, stripped.code, at), at)
  return { file, ...body, sourceMap: stripped.sourceMap }
}

type Locate = (line: number, column: number) => { line: number; column: number }

/** Sucrase lets many mistakes through; acorn finds them, with a position, before any engine sees the code. */
function syntaxTree(file: string, code: string, at: Locate): SyntaxTree {
  try {
    return parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
      allowAwaitOutsideFunction: true,
    })
  } catch (cause) {
    const { message, loc } = cause as { message: string; loc: { line: number; column: number } }
    throw new BuildError({
      kind: 'syntax',
      message: message.replace(/ \(\d+:\d+\)$/, ''),
      file,
      ...at(loc.line, loc.column + 1),
    })
  }
}
