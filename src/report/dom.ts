type Attributes = Record<string, string | number | undefined>
type Child = Node | string | undefined

/**
 * An HTML element. Text goes in as text nodes and attributes through `setAttribute`, so
 * that nothing a program shows is ever read as markup. What is undefined is left away.
 */
export function html(
  document: Document,
  tag: string,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElement {
  return fill(document.createElement(tag), attributes, children)
}

/** The same for an element of an SVG. */
export function svg(
  document: Document,
  tag: string,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElement {
  const created = document.createElementNS('http://www.w3.org/2000/svg', tag)
  return fill(created as SVGElement, attributes, children)
}

/** For screen readers only. */
export const hidden = (document: Document, text: string): HTMLElement =>
  html(document, 'span', { class: 'report-hidden' }, text)

function fill<Created extends Element>(
  created: Created,
  attributes: Attributes,
  children: Child[],
): Created {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) created.setAttribute(name, String(value))
  }
  for (const child of children) {
    if (child !== undefined) created.append(child)
  }
  return created
}
