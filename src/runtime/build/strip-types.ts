import { transform } from 'sucrase'
import { BuildError } from './build-error.ts'
import { findNonErasable } from './non-erasable.ts'

export interface Stripped {
  /** JavaScript with as many lines as the TypeScript it came from. */
  code: string
  sourceMap: SourceMapJson
}

/** A version 3 source map. */
export interface SourceMapJson {
  version: number
  sources: string[]
  names: string[]
  mappings: string
}

/** Removes the types from a file; throws a BuildError at the position of what does not parse. */
export function stripTypes(file: string, code: string): Stripped {
  const { code: stripped, sourceMap } = erase(file, code)
  const more = findNonErasable(code, stripped)
  if (more) throw new BuildError({ kind: 'syntax', file, column: 1, ...more })
  return { code: stripped, sourceMap }
}

function erase(file: string, code: string): Stripped {
  try {
    const result = transform(code, {
      transforms: ['typescript'],
      disableESTransforms: true,
      // As Node does: an import that is not marked as a type is one, used or not.
      keepUnusedImports: true,
      preserveDynamicImport: true,
      filePath: file,
      sourceMapOptions: { compiledFilename: file },
    })
    return { code: result.code, sourceMap: result.sourceMap as SourceMapJson }
  } catch (cause) {
    throw syntaxError(file, cause)
  }
}

function syntaxError(file: string, cause: unknown): unknown {
  // Not a word on the code: the parser's own stack was full.
  if (cause instanceof RangeError) return cause
  const { message, loc } = cause as { message: string; loc?: { line: number; column: number } }
  const words = message
    .replace(`Error transforming ${file}: `, '')
    .replace(/^SyntaxError: /, '')
    .replace(/ \(\d+:\d+\)$/, '')
  return new BuildError({
    kind: 'syntax',
    message: words,
    file,
    line: loc?.line,
    column: loc?.column,
  })
}
