import type { ImportDeclaration, Node, Program as SyntaxTree } from 'acorn'
import { declaredNames } from './declared-names.ts'
import type { Import } from './function-body.ts'
import { nameOf } from './name-of.ts'
import type { Position } from './original-position.ts'
import type { Patch } from './patch.ts'

/** What a file takes and gives, in the terms of the function it becomes. */
export interface ModuleParts {
  imports: Import[]
  /** Statements that stand before the body. */
  header: string[]
  /** Every exported name, and the expression that reads it. */
  exported: Map<string, string>
}

interface Surroundings {
  /** Takes every import and every `export` out of the code; the semicolon left keeps statements apart. */
  patch: Patch
  at: (node: Node) => Position
  refuse: (node: Node, message: string, hint: string) => Error
  /** What the function's parameter with the imports is called. */
  importsName: string
  /** What a default export without a name is called. */
  defaultName: string
}

/** Reads the imports and exports of a file, and removes them from its code. */
export function moduleParts(tree: SyntaxTree, surroundings: Surroundings): ModuleParts {
  const { patch, at, refuse, importsName, defaultName } = surroundings
  const imports: Import[] = []
  const header: string[] = []
  const exported = new Map<string, string>()

  const addImport = (source: { value?: unknown }, names: string[], node: Node): string =>
    `${importsName}[${imports.push({ specifier: String(source.value), names, ...at(node) }) - 1}]`

  const takeImport = (node: ImportDeclaration) => {
    const names: string[] = []
    const locals: string[] = []
    for (const specifier of node.specifiers) {
      if (specifier.type === 'ImportNamespaceSpecifier') locals.push(`${specifier.local.name} = `)
      else {
        const name = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default'
        names.push(name)
        locals.push(`${specifier.local.name} = [${JSON.stringify(name)}]`)
      }
    }
    const from = addImport(node.source, names, node)
    for (const local of locals) header.push(`const ${local.replace(' = ', ` = ${from}`)};`)
  }

  for (const node of tree.body) {
    switch (node.type) {
      case 'ImportDeclaration':
        takeImport(node)
        patch.overwrite(node.start, node.end, ';')
        break
      case 'ExportAllDeclaration':
        if (!node.exported) {
          throw refuse(
            node,
            'export * is not supported',
            'Name what you export: export { … } from …',
          )
        }
        exported.set(nameOf(node.exported), addImport(node.source, [], node))
        patch.overwrite(node.start, node.end, ';')
        break
      case 'ExportDefaultDeclaration': {
        const { declaration } = node
        const isNamed =
          (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') &&
          declaration.id
        if (!isNamed) header.push(`let ${defaultName};`)
        patch.overwrite(node.start, declaration.start, isNamed ? ';' : `${defaultName}=`)
        exported.set('default', isNamed ? isNamed.name : defaultName)
        break
      }
      case 'ExportNamedDeclaration': {
        const { declaration, source, specifiers } = node
        if (declaration) {
          if (declaration.type === 'VariableDeclaration' && declaration.kind !== 'const') {
            throw refuse(
              node,
              `export ${declaration.kind} is not supported: other files would see only its first value`,
              'Export a const, or a function that returns the value.',
            )
          }
          for (const name of declaredNames(declaration)) exported.set(name, name)
          patch.overwrite(node.start, declaration.start, ';')
          break
        }
        const from = source
          ? addImport(
              source,
              specifiers.map(({ local }) => nameOf(local)),
              node,
            )
          : undefined
        for (const { local, exported: name } of specifiers) {
          const read = from ? `${from}[${JSON.stringify(nameOf(local))}]` : nameOf(local)
          exported.set(nameOf(name), read)
        }
        patch.overwrite(node.start, node.end, ';')
        break
      }
      default:
    }
  }
  return { imports, header, exported }
}
