/**
 * An element as HTML. linkedom's own `outerHTML` leaves `<` and `&` in attributes as they
 * are; here everything that could be read as markup is escaped.
 */
export function serializeHtml(node: Node): string {
  if (node.nodeType === TEXT) return escape(node.nodeValue ?? '')
  if (node.nodeType !== ELEMENT) return ''
  const element = node as Element
  const name = element.localName
  const attributes = [...element.attributes]
    .map((attribute) => ` ${attribute.name}="${escape(attribute.value)}"`)
    .reverse()
    .join('')
  if (VOID.has(name)) return `<${name}${attributes}>`
  const children = [...element.childNodes].map(serializeHtml).join('')
  return `<${name}${attributes}>${children}</${name}>`
}

/** Elements of a report that have no end tag. */
const VOID = new Set(['img'])
const [ELEMENT, TEXT] = [1, 3]
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
