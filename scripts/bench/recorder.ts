/** Watches pages from inside, in their own time: what is shown when, and when a key came. */

export interface Change {
  /** On a clock that all frames of a page share. */
  time: number
  text: string
}

interface Recorder {
  last: Change
  keyAt: number
  /** The first change to another text than this, which may have been already. */
  after(text: string): Promise<Change>
}

declare global {
  interface Window {
    bench: Recorder
  }
}

interface Watched {
  /** The element whose text is recorded. */
  selector: string
  /** Or an attribute of it. */
  attribute?: string
}

/** A script for the head of a page; in a frame's page, it tells the page above. */
export const recorderScript = (watched: Watched): string =>
  `(${install.toString()})(${JSON.stringify(watched)})`

function install({ selector, attribute }: Watched): void {
  const now = () => performance.timeOrigin + performance.now()
  let waiting: (() => void)[] = []
  const recorder: Recorder = {
    last: { time: now(), text: '' },
    keyAt: 0,
    async after(text) {
      while (recorder.last.text === text) {
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
      return recorder.last
    },
  }
  const take = (change: Change) => {
    recorder.last = change
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }
  let last = ''
  const look = () => {
    const element = document.querySelector(selector)
    const text = (attribute ? element?.getAttribute(attribute) : element?.textContent) ?? ''
    // Between two results there may be none.
    if (text === last || text === '') return
    last = text
    if (window === window.top) take({ time: now(), text })
    else window.top!.postMessage({ benchChange: { time: now(), text } }, '*')
  }
  window.bench = recorder
  window.addEventListener('message', ({ data }: MessageEvent<{ benchChange?: Change } | null>) => {
    if (data?.benchChange) take(data.benchChange)
  })
  document.addEventListener(
    'keydown',
    (event) => {
      recorder.keyAt = performance.timeOrigin + event.timeStamp
    },
    { capture: true },
  )
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: attribute !== undefined,
  })
}
