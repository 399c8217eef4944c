import { BuildError } from './build-error.ts'
import { functionBody, type Import } from './function-body.ts'
import { findMisreadSpecifier } from './misread-specifier.ts'
import { originalPosition } from './original-position.ts'
import { stripTypes, type SourceMapJson } from './strip-types.ts'
import { syntaxTree } from './syntax-tree.ts'

/** One file, ready to be evaluated as the body of a function. */
export interface CompiledFile {
  file: string
  /** An async function expression of `(imports, expose)`; its body starts on the second line. */
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
  try {
    // Lines as the editor counts them, and the line that only a shell reads made a comment.
    const text = code.replace(/\r\n?/g, '\n').replace(/^#!/, '//')
    const stripped = stripTypes(file, text)
    const at = (line: number, column: number) => originalPosition(stripped, { line, column })
    const tree = syntaxTree(file, stripped.code, at)
    const misread = findMisreadSpecifier(text, tree, at)
    if (misread) {
      throw new BuildError({
        kind: 'syntax',
        message: 'Unexpected token, expected ","',
        file,
        ...misread,
      })
    }
    return { file, ...functionBody(file, stripped.code, tree, at), sourceMap: stripped.sourceMap }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // The parsers recurse, and their stack ended before the code did.
    throw new BuildError({
      kind: 'syntax',
      message: 'The code is nested too deeply to be read',
      hint: 'Take parts of the expression out into constants.',
      file,
    })
  }
}
