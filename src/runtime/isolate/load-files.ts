import type { ErrorBlock } from '../../report/blocks.ts'
import type { Import } from '../build/function-body.ts'
import { isLibrary } from '../program.ts'
import type { RunMessage } from './messages.ts'
import { SOURCE_PREFIX } from './stack-place.ts'

export type Exports = Record<string, unknown>

/** What a compiled file evaluates to: given its imports, it exposes its exports and runs. */
export type ModuleFunction = (
  imports: Exports[],
  expose: (exports: Exports) => void,
) => Promise<void>

export interface LoadedFile {
  body: ModuleFunction
  /** For each import, what it takes from: a library's exports or the place of a file in the order. */
  from: (Exports | number)[]
}

/** A program that cannot begin, with the block that says why. */
export class LoadError extends Error {
  readonly block: ErrorBlock

  constructor(block: ErrorBlock) {
    super(block.message)
    this.block = block
  }
}

/** Taken before any program runs. Indirect: the code sees the global scope and nothing of ours. */
const evaluate = globalThis.eval

/** Makes functions of all files and finds what they import, before the first of them runs. */
export function loadFiles(
  files: RunMessage['files'],
  libraries: Record<string, Exports>,
): LoadedFile[] {
  return files.map(({ file, code, imports }) => {
    const from = imports.map((wanted) => {
      const { specifier } = wanted
      if (!isLibrary(specifier)) {
        return files.findIndex((other) => `./${other.file}` === specifier)
      }
      checkLibrary(file, wanted, libraries[specifier])
      return libraries[specifier]
    })
    return {
      body: evaluate(`${code}\n//# sourceURL=${SOURCE_PREFIX}${file}`) as ModuleFunction,
      from,
    }
  })
}

function checkLibrary(file: string, { specifier, names, line, column }: Import, library: Exports) {
  const missing = names.find((name) => !Object.hasOwn(library, name))
  if (missing === undefined) return
  throw new LoadError({
    type: 'error',
    kind: 'import',
    message: `'${specifier}' does not export ${missing}`,
    hint: `See the library reference for what it exports. A type is imported so: import { type ${missing} }.`,
    file,
    line,
    column,
  })
}
