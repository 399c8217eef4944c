import { url } from '../url.ts'
import { RAN, type Ran } from '../../practice/progress/ran-event.ts'

/** Quiet marks of what was read and solved, and what makes them. Nothing here is in a reader's way. */
const root = url('/')
const here = location.pathname.slice(root.length - 1)

/** Storage is fetched when there is time for it. */
const progress = () => import('../../practice/progress/record.ts')
const whenIdle = (then: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(then) : setTimeout(then, 500)

/** Milliseconds in sight after which a page whose end was seen counts as read. */
const READING = 20_000

whenIdle(() => void showMarks())
watchReading()
document.addEventListener(RAN, (event) => void onRan((event as CustomEvent<Ran>).detail))

async function showMarks(): Promise<void> {
  try {
    const { marked } = await progress()
    const { read, solved } = await marked()
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      if (!link.closest('.sidebar-content, [data-marks]')) continue
      const path = link.pathname.slice(root.length - 1)
      const exercise = /^\/practice\/exercises\/([^/]+)\/$/.exec(path)?.[1]
      if (exercise && solved.has(`exercise-${exercise}`)) mark(link, 'solved')
      else if (read.has(path)) mark(link, 'read')
    }
  } catch {
    // Without storage there is nothing to show.
  }
}

function mark(link: HTMLAnchorElement, word: string): void {
  if (link.dataset.mark === word) return
  link.dataset.mark = word
  link.querySelector('.mark')?.remove()
  const said = document.createElement('span')
  said.className = 'mark'
  said.textContent = ` (${word})`
  link.append(said)
}

/** A page is read once its end was in sight and it was open for a while. */
function watchReading(): void {
  const end = document.querySelector('.sl-markdown-content > :last-child')
  if (!end || !document.querySelector('.sidebar-content')) return
  let seen = 0
  let since = document.visibilityState === 'visible' ? performance.now() : undefined
  document.addEventListener('visibilitychange', () => {
    if (since !== undefined) seen += performance.now() - since
    since = document.visibilityState === 'visible' ? performance.now() : undefined
  })
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    const inSight = seen + (since === undefined ? 0 : performance.now() - since)
    setTimeout(() => void remember('read', here), Math.max(0, READING - inSight))
  })
  observer.observe(end)
}

async function onRan({ workspace, entry, isSolved }: Ran): Promise<void> {
  await remember('ran', `${workspace}/${entry}`)
  if (!isSolved) return
  const isKept = await remember('solved', workspace)
  const notice = document.querySelector('[data-solved]')
  if (notice) {
    notice.textContent = isKept ? 'solved' : 'solved; this browser does not let us remember that'
  }
}

async function remember(store: 'read' | 'ran' | 'solved', id: string): Promise<boolean> {
  try {
    const { record } = await progress()
    await record(store, id)
    await showMarks()
    return true
  } catch {
    return false
  }
}
