/**
 * Keeps work for a section until it can be seen; of several works only the last is done. An edit
 * that concerns five playgrounds of a page then runs those on the screen, not all at once.
 */
export function whenSeen(section: Element): (work: () => void) => void {
  let isSeen = true
  let waiting: (() => void) | undefined
  new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)!.isIntersecting
    if (!isSeen) return
    waiting?.()
    waiting = undefined
  }).observe(section)
  return (work) => {
    if (isSeen) work()
    else waiting = work
  }
}
