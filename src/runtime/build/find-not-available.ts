import type { Node } from 'acorn'

export interface NotAvailable {
  node: Node
  message: string
  hint: string
}

/** The first `import()` or `import.meta` anywhere in a tree: a program here has neither. */
export function findNotAvailable(tree: Node): NotAvailable | undefined {
  // A list of what is still to be looked at, not recursion: a tree may be deeper than the stack.
  const waiting: unknown[] = [tree]
  let found: NotAvailable | undefined
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null) continue
    const refused = Array.isArray(node) ? undefined : refuse(node as Node)
    if (refused && (!found || refused.node.start < found.node.start)) found = refused
    for (const child of Object.values(node)) waiting.push(child)
  }
  return found
}

function refuse(node: Node): NotAvailable | undefined {
  if (node.type === 'ImportExpression') {
    const hint = 'Import at the top of the file instead.'
    return { node, message: 'import() is not available', hint }
  }
  if (
    node.type === 'MetaProperty' &&
    (node as { meta?: { name?: string } } & Node).meta?.name === 'import'
  ) {
    return { node, message: 'import.meta is not available', hint: 'A program here has no address.' }
  }
  return undefined
}
