/** Runs in the page that holds Mermaid, so it must not use anything from outside itself. */
export interface DrawRequest {
  source: string
  /** Prefix of every id in the drawing, so that several can share a page. */
  id: string
  config: object
}

export interface Drawing {
  svg: string
  width: number
  nodes: number
  title: string
  description: string
}

interface Mermaid {
  initialize(config: object): void
  render(id: string, source: string): Promise<{ svg: string }>
}

/** Draws a fence and strips the drawing of its looks, which are the page's stylesheet's affair. */
export async function drawInPage({ source, id, config }: DrawRequest): Promise<Drawing> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid }
  mermaid.initialize(config)
  const host = document.createElement('div')
  host.innerHTML = (await mermaid.render(id, source)).svg
  document.body.replaceChildren(host)
  const svg = host.querySelector('svg')!

  // Mermaid draws a stadium as two outlines of a hundred curves each.
  for (const outline of svg.querySelectorAll<SVGGElement>('g.outer-path')) {
    const { x, y, width, height } = outline.getBBox()
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    for (const [name, value] of Object.entries({ x, y, width, height, rx: height / 2 })) {
      rect.setAttribute(name, String(value))
    }
    outline.replaceWith(rect)
  }

  for (const element of svg.querySelectorAll('style, filter, linearGradient')) element.remove()
  for (const marker of svg.querySelectorAll('marker')) {
    if (!svg.querySelector(`[marker-end$="#${marker.id})"], [marker-start$="#${marker.id})"]`)) {
      marker.remove()
    }
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(style|fill|stroke|stroke-width)$|^data-/.test(name)) element.removeAttribute(name)
      else if (/^(d|points|transform|viewBox|x|y|width|height|rx)$/.test(name)) {
        element.setAttribute(
          name,
          value.replace(/-?\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * 10) / 10)),
        )
      }
    }
  }
  // Mermaid gives every word a tspan of its own.
  for (const row of svg.querySelectorAll('tspan.row')) row.textContent = row.textContent
  for (const group of svg.querySelectorAll('g')) {
    if (group.childElementCount === 0) group.remove()
  }
  for (const link of svg.querySelectorAll('a')) {
    const target = link.getAttributeNS('http://www.w3.org/1999/xlink', 'href')
    if (target) link.setAttribute('href', target)
    for (const name of ['xlink:href', 'rel', 'target']) link.removeAttribute(name)
  }

  const box = svg.viewBox.baseVal
  svg.setAttribute('width', String(Math.ceil(box.width)))
  svg.setAttribute('height', String(Math.ceil(box.height)))
  // A picture has no links inside; a drawing with links is a group of things.
  svg.setAttribute('role', svg.querySelector('a') ? 'group' : 'img')
  svg.removeAttribute('aria-roledescription')
  return {
    svg: new XMLSerializer().serializeToString(svg),
    width: box.width,
    nodes: svg.querySelectorAll('.node').length,
    title: svg.querySelector(':scope > title')?.textContent ?? '',
    description: svg.querySelector(':scope > desc')?.textContent ?? '',
  }
}
