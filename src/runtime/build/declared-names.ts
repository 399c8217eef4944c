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
export function declaredNames(node: object): string[] {
  const { type, name, id, declarations, properties, elements, value, argument, left } =
    node as Pattern
  if (type === 'Identifier') return name ? [name] : []
  if (declarations) return declarations.flatMap(declaredNames)
  if (id) return declaredNames(id)
  const parts = [...(properties ?? []), ...(elements ?? []), value, argument, left]
  return parts.flatMap((part) => (part ? declaredNames(part) : []))
}
