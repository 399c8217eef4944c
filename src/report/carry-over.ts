/**
 * Gives a report that is about to replace another what the reader had done to the old
 * one: data that was opened stays open, and what was scrolled stays where it was.
 */
export function carryOver(before: ParentNode, after: ParentNode): void {
  const opened = before.querySelectorAll('details')
  after.querySelectorAll('details').forEach((details, index) => {
    if (opened[index]?.open) details.open = true
  })
  const places = [...before.querySelectorAll(SCROLLING)].map((each) => [
    each.scrollLeft || 0,
    each.scrollTop || 0,
  ])
  if (places.every(([left, top]) => left === 0 && top === 0)) return
  // A new element has no size, and so no scroll position, before it is in the page.
  requestAnimationFrame(() => {
    after.querySelectorAll(SCROLLING).forEach((each, index) => {
      const [left = 0, top = 0] = places[index] ?? []
      each.scrollTo(left, top)
    })
  })
}

const SCROLLING = '.report-scroll, .report-log'
