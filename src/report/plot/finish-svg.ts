import type { PlotBlock } from '../blocks.ts'
import { svg } from '../dom.ts'
import type { Layout } from './layout.ts'
import { FONT_SIZE, LINE_HEIGHT } from './text-width.ts'
import { WIDTH } from './layout.ts'

const TITLE_TOP = 12

/**
 * Makes the SVG that Observable Plot drew fit for a page that holds others: no style
 * element, no inline size, no id that another plot has too, few digits, and the axis titles.
 */
export function finishSvg(drawn: Element, block: PlotBlock, layout: Layout): Element {
  const document = drawn.ownerDocument
  for (const style of [...drawn.querySelectorAll('style')]) style.remove()
  for (const each of [drawn, ...drawn.querySelectorAll('*')]) tidy(each)
  renameIds(drawn, block)
  for (const name of ['width', 'height', 'font-family']) drawn.removeAttribute(name)
  const name = block.title === undefined ? block.alt : `${block.title}. ${block.alt}`
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', name)
  drawn.setAttribute('font-size', String(FONT_SIZE))
  const { x, y } = layout.titles
  y.forEach((line, index) =>
    drawn.append(title(document, line, 0, TITLE_TOP + index * LINE_HEIGHT, 'start')),
  )
  x.forEach((line, index) => {
    const bottom = layout.height - 5 - (x.length - 1 - index) * LINE_HEIGHT
    drawn.append(title(document, line, WIDTH - layout.margin.right, bottom, 'end'))
  })
  return drawn
}

const title = (document: Document, text: string, x: number, y: number, anchor: string): Element =>
  svg(document, 'text', { class: 'report-axis-title', x, y, 'text-anchor': anchor }, text)

/** Inside an image no part has a name of its own: what Plot calls a part becomes a class. */
function tidy(element: Element): void {
  const label = element.getAttribute('aria-label')
  if (label !== null) {
    element.removeAttribute('aria-label')
    element.setAttribute('class', label.replaceAll(' ', '-'))
  }
  element.removeAttribute('aria-hidden')
  // A tenth of a unit is less than a pixel; more digits would only make the page longer.
  for (const name of GEOMETRY) {
    const value = element.getAttribute(name)
    if (value === null || !/\.\d\d/.test(value)) continue
    const grain = value.endsWith('em') ? 100 : 10
    const rounded = value.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) =>
      String(Math.round(Number(number) * grain) / grain),
    )
    element.setAttribute(name, rounded)
  }
}

const GEOMETRY = ['d', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'cx', 'cy']

/** Plot counts its ids from 1 in every process; the plot's own text makes them unlike those of others. */
function renameIds(drawn: Element, block: PlotBlock): void {
  const clips = [...drawn.querySelectorAll('[id]')]
  if (clips.length === 0) return
  const mark = hash(JSON.stringify(block))
  clips.forEach((clip, index) => {
    const [before, after] = [clip.id, `plot-${mark}-${index}`]
    clip.id = after
    for (const user of drawn.querySelectorAll(`[clip-path="url(#${before})"]`)) {
      user.setAttribute('clip-path', `url(#${after})`)
    }
  })
}

/** FNV-1a: short, and quick on a large report. */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  }
  return (sum >>> 0).toString(36)
}
