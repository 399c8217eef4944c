import { isLibrary, LIBRARIES, type Program } from '../program.ts'
import { LIMITS } from '../limits.ts'
import { BuildError } from './build-error.ts'
import { checkNames } from './check-names.ts'
import { compile, type CompiledFile } from './compile.ts'
import type { Import } from './function-body.ts'

/** A program in the order it is evaluated: every file after those it imports, the entry last. */
export interface LinkedProgram {
  entry: string
  files: CompiledFile[]
}

/** Compiles what the entry reaches and puts it in order. Throws a BuildError. */
export function link(program: Program): LinkedProgram {
  const linked = new Map<string, CompiledFile>()
  const open: string[] = []

  const visit = (file: string): CompiledFile => {
    const code = program.files[file]
    if (code.length > LIMITS.file) {
      throw new BuildError({
        kind: 'import',
        message: `${file} has ${code.length} characters; the most is ${LIMITS.file}`,
        file,
      })
    }
    const compiled = compile(file, code)
    open.push(file)
    for (const wanted of compiled.imports) {
      if (isLibrary(wanted.specifier)) continue
      const sibling = siblingOf(program, compiled, wanted)
      if (open.includes(sibling)) {
        throw circular(file, wanted, [...open.slice(open.indexOf(sibling)), sibling])
      }
      const exporter = linked.get(sibling) ?? visit(sibling)
      checkNames(file, wanted, exporter, program.files[sibling])
    }
    open.pop()
    linked.set(file, compiled)
    return compiled
  }

  if (!Object.hasOwn(program.files, program.entry)) {
    throw new BuildError({
      kind: 'import',
      message: `The entry ${program.entry} is not among the files`,
    })
  }
  visit(program.entry)
  return { entry: program.entry, files: [...linked.values()] }
}

function siblingOf(program: Program, from: CompiledFile, wanted: Import): string {
  const { specifier, line, column } = wanted
  const names = Object.keys(program.files)
  const file = specifier.replace(/^\.\//, '')
  if (specifier.startsWith('./') && Object.hasOwn(program.files, file)) return file
  const withEnding = names.find((name) => `./${name}` === specifier.replace(/\.js$/, '') + '.ts')
  throw new BuildError({
    kind: 'import',
    message: `Cannot import ${JSON.stringify(specifier)}`,
    hint: withEnding
      ? `Write the ending too: './${withEnding}'.`
      : `A program can import ${LIBRARIES.map((name) => `'${name}'`).join(' and ')}, and its own files: ${names.map((name) => `'./${name}'`).join(', ')}.`,
    file: from.file,
    line,
    column,
  })
}

function circular(file: string, { line, column }: Import, circle: string[]): BuildError {
  const isItself = circle.length === 2
  return new BuildError({
    kind: 'import',
    message: isItself
      ? `${file} imports itself`
      : `These files import each other: ${circle.join(' → ')}`,
    hint: isItself
      ? 'Use what it declares without an import.'
      : 'Move what both need into a third file.',
    file,
    line,
    column,
  })
}
