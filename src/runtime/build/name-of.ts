/** A name in an import or export, which may be written as a string: `export { a as 'b c' }`. */
export const nameOf = (node: { type: string; name?: unknown; value?: unknown }): string =>
  String(node.type === 'Literal' ? node.value : node.name)
