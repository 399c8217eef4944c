import type { Node, Program as SyntaxTree } from 'acorn'
import { BuildError } from './build-error.ts'
import { findNotAvailable } from './find-not-available.ts'
import { moduleParts } from './module-parts.ts'
import type { Position } from './original-position.ts'
import { Patch } from './patch.ts'

/** One import or re-export of a file, with the names it takes and where it stands. */
export interface Import extends Position {
  specifier: string
  /** Exported names that must exist in the other file. */
  names: string[]
}

export interface FunctionBody {
  code: string
  imports: Import[]
  exportNames: string[]
}

type Locate = (line: number, column: number) => Position

/**
 * Turns a module into the text of a function, without moving a line: imports become
 * constants read before the body, exports become getters. Files are evaluated after
 * what they import, so a constant read once is what a live binding would give;
 * `export let`, where the two differ, is refused.
 */
export function functionBody(
  file: string,
  code: string,
  tree: SyntaxTree,
  locate: Locate,
): FunctionBody {
  const at = (node: Node) => locate(node.loc!.start.line, node.loc!.start.column + 1)
  const refuse = (node: Node, message: string, hint: string) =>
    new BuildError({ kind: 'syntax', message, hint, file, ...at(node) })
  const patch = new Patch(code)
  const importsName = unusedName('$imports', code)
  const exposeName = unusedName('$expose', code)
  const { imports, header, exported } = moduleParts(tree, {
    patch,
    at,
    refuse,
    importsName,
    // Short, since it stands in the place of `export`.
    defaultName: unusedName('$d', code),
  })

  const missing = findNotAvailable(tree)
  if (missing) throw refuse(missing.node, missing.message, missing.hint)

  // In the order of their names, as in a module's namespace.
  const exportNames = [...exported.keys()].sort()
  const getters = exportNames.map(
    (name) => `get ${JSON.stringify(name)}() { return ${exported.get(name)} }`,
  )
  return {
    code:
      `(async function (${importsName}, ${exposeName}) { "use strict"; ${header.join(' ')} ` +
      `${exposeName}({ __proto__: null, ${getters.join(', ')} });\n${patch.text()}\n})`,
    imports,
    exportNames,
  }
}

/** A name of ours that the reader's code does not contain. */
function unusedName(wanted: string, code: string): string {
  return code.includes(wanted) ? unusedName(`${wanted}_`, code) : wanted
}
