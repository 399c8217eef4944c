import type { Node, Program as SyntaxTree } from 'acorn'
import { BuildError } from './build-error.ts'
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
  const imports: Import[] = []
  const header: string[] = []
  const exported = new Map<string, string>()

  const addImport = (source: { value?: unknown }, names: string[], node: Node): number =>
    imports.push({ specifier: String(source.value), names, ...at(node) }) - 1

  for (const node of tree.body) {
    switch (node.type) {
      case 'ImportDeclaration': {
        const names = node.specifiers.flatMap((specifier) =>
          specifier.type === 'ImportSpecifier'
            ? [nameOf(specifier.imported)]
            : specifier.type === 'ImportDefaultSpecifier'
              ? ['default']
              : [],
        )
        const from = addImport(node.source, names, node)
        for (const specifier of node.specifiers) {
          const local = specifier.local.name
          if (specifier.type === 'ImportNamespaceSpecifier') {
            header.push(`const ${local} = $imports[${from}];`)
          } else {
            const imported =
              specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default'
            header.push(`const ${local} = $imports[${from}][${JSON.stringify(imported)}];`)
          }
        }
        patch.blank(node.start, node.end)
        break
      }
      case 'ExportNamedDeclaration': {
        const { declaration } = node
        if (declaration) {
          if (declaration.type === 'VariableDeclaration' && declaration.kind !== 'const') {
            throw refuse(
              node,
              `export ${declaration.kind} is not supported: other files would see only its first value`,
              'Export a const, or a function that returns the value.',
            )
          }
          for (const name of declaredNames(declaration)) exported.set(name, name)
          patch.blank(node.start, declaration.start)
        } else if (node.source) {
          const names = node.specifiers.map((specifier) => nameOf(specifier.local))
          const from = addImport(node.source, names, node)
          for (const specifier of node.specifiers) {
            const name = JSON.stringify(nameOf(specifier.local))
            exported.set(nameOf(specifier.exported), `$imports[${from}][${name}]`)
          }
          patch.blank(node.start, node.end)
        } else {
          for (const specifier of node.specifiers) {
            exported.set(nameOf(specifier.exported), nameOf(specifier.local))
          }
          patch.blank(node.start, node.end)
        }
        break
      }
      case 'ExportDefaultDeclaration': {
        const { declaration } = node
        const isNamed =
          (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') &&
          declaration.id
        if (isNamed) patch.blank(node.start, declaration.start)
        else patch.replace(node.start, declaration.start, 'const $default = ')
        exported.set('default', isNamed ? isNamed.name : '$default')
        break
      }
      case 'ExportAllDeclaration':
        throw refuse(node, 'export * is not supported', 'Name what you export: export { … } from …')
      default:
    }
  }

  const notAvailable = findNotAvailable(tree)
  if (notAvailable) {
    const isMeta = notAvailable.type === 'MetaProperty'
    throw refuse(
      notAvailable,
      isMeta ? 'import.meta is not available' : 'import() is not available',
      isMeta ? 'A program here has no address.' : 'Import at the top of the file instead.',
    )
  }

  const getters = [...exported].map(([name, local]) => `${JSON.stringify(name)}: () => ${local}`)
  return {
    code:
      `(async function ($imports, $export) { "use strict"; ${header.join(' ')} ` +
      `$export({ ${getters.join(', ')} });\n${patch.text()}\n})`,
    imports,
    exportNames: [...exported.keys()],
  }
}

type Named = { type: string; name?: unknown; value?: unknown }
const nameOf = (node: Named): string => String(node.type === 'Literal' ? node.value : node.name)

interface Pattern {
  type: string
  name?: string
  id?: Pattern | null
  declarations?: Pattern[]
  properties?: Pattern[]
  elements?: (Pattern | null)[]
  value?: Pattern
  argument?: Pattern
  left?: Pattern
}

/** The names a declaration binds, those inside a destructuring pattern included. */
function declaredNames(node: object): string[] {
  const { type, name, id, declarations, properties, elements, value, argument, left } =
    node as Pattern
  if (type === 'Identifier') return name ? [name] : []
  if (declarations) return declarations.flatMap(declaredNames)
  if (id) return declaredNames(id)
  const parts = [...(properties ?? []), ...(elements ?? []), value, argument, left]
  return parts.flatMap((part) => (part ? declaredNames(part) : []))
}

/** The first `import()` or `import.meta` anywhere in the tree. */
function findNotAvailable(node: unknown): Node | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const { type } = node as Node
  if (type === 'ImportExpression') return node as Node
  if (type === 'MetaProperty' && nameOf((node as { meta: Named } & Node).meta) === 'import') {
    return node as Node
  }
  for (const child of Object.values(node)) {
    const found = findNotAvailable(child)
    if (found) return found
  }
  return undefined
}
