import { onEdits, readEdits } from './edits.ts'
import { setUpTabs } from './tabs.ts'
import type { Workspace } from '../../workspaces/workspace.ts'
import type { Live } from './live/live.tsx'

const SHARED = /^#code=/

/**
 * A playground before anybody touches it: waits for a sign of intent, then loads what
 * makes it live. Until then it is the built page and a few listeners.
 */
class Playground extends HTMLElement {
  #section!: HTMLElement
  #live: Promise<Live> | undefined

  connectedCallback(): void {
    this.#section = this.querySelector('section')!
    setUpTabs(this.#section)
    const pane = this.#section.querySelector<HTMLElement>('.pg-pane')!
    const tools = this.#section.querySelector<HTMLElement>('.pg-tools')!

    for (const sign of ['pointerenter', 'focusin', 'touchstart']) {
      this.#section.addEventListener(sign, () => void this.#prepare().catch(() => {}), {
        once: true,
        passive: true,
      })
    }
    pane.addEventListener('click', (event) => {
      if (event.detail > 0 && isSelecting()) return
      if (this.#live) return
      const caret = caretIn(pane, event)
      void this.#activate((live) => live.focus(caret))
    })
    pane.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || this.#live) return
      event.preventDefault()
      void this.#activate((live) => live.focus())
    })
    tools.addEventListener('click', (event) => {
      const tool = (event.target as HTMLElement).closest<HTMLElement>('[data-tool]')?.dataset.tool
      if (tool) void this.#activate((live) => live.use(tool, { isFirst: this.#isFirst }))
    })
    this.#followEdits()
    this.#openShared()
  }

  #isFirst = true
  #workspace: Promise<Workspace> | undefined

  /** Fetches what makes a playground live, on the first sign that it will be wanted. */
  #prepare() {
    this.#workspace ??= fetchWorkspace(this.#section.dataset.source!)
    this.#workspace.catch(() => {
      this.#workspace = undefined
    })
    return Promise.all([loadLive(), this.#workspace])
  }

  #say(text: string): void {
    this.#section.querySelector('.pg-said')!.textContent = text
  }

  /** Makes the playground live, once, and then does what was wanted. */
  async #activate(then?: (live: Live) => void, options: { autorun?: boolean } = {}): Promise<void> {
    this.#isFirst = !this.#live
    if (!this.#live) {
      this.#section.dataset.state = 'loading'
      this.#say('Loading the editor')
      this.#live = this.#prepare().then(([{ makeLive }, workspace]) =>
        makeLive(this.#section, workspace, options),
      )
      this.#live.catch((error: unknown) => this.#failed(error))
    }
    const live = await this.#live
    then?.(live)
  }

  #failed(error: unknown): void {
    this.#live = undefined
    this.#section.dataset.state = 'static'
    this.#say(
      `The editor could not be loaded (${error instanceof Error ? error.message : 'no reason given'}). Your edits are kept; try again.`,
    )
  }

  /** With edits of the reader's, the printed result is not theirs: run as soon as it is seen. */
  #followEdits(): void {
    const workspace = this.#section.dataset.workspace!
    const check = () => {
      if (this.#live || SHARED.test(location.hash)) return
      if (Object.keys(readEdits(workspace)).length > 0) observer.observe(this.#section)
    }
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      void this.#activate()
    })
    onEdits(workspace, check)
    check()
  }

  /** A link that holds code shows it here, and does not run it. */
  async #openShared(): Promise<void> {
    if (!SHARED.test(location.hash)) return
    const { decodeShared } = await import('./live/share.ts')
    const shared = await decodeShared(location.hash.slice('#code='.length)).catch(() => undefined)
    const { workspace, entry } = this.#section.dataset
    if (!shared) {
      if (this.#section === document.querySelector('.playground')) {
        this.#say('The link to this page holds code that cannot be read: it may be cut off.')
      }
      return
    }
    if (shared.workspace !== workspace || shared.entry !== entry) return
    this.scrollIntoView({ block: 'start' })
    await this.#activate((live) => live.showShared(shared.files), { autorun: false })
  }
}

let loading: Promise<typeof import('./live/live.tsx')> | undefined

async function fetchWorkspace(source: string): Promise<Workspace> {
  const response = await fetch(source)
  if (!response.ok) throw new Error(`the site answered ${response.status}`)
  return (await response.json()) as Workspace
}

function loadLive() {
  loading ??= import('./live/live.tsx')
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

const isSelecting = () => (getSelection()?.toString().length ?? 0) > 0

/** How many characters of the code stand before the place that was clicked. */
function caretIn(pane: HTMLElement, event: MouseEvent): number | undefined {
  const code = pane.querySelector('[data-active] code')
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  if (!code || !caret || !code.contains(caret.offsetNode)) return undefined
  const before = document.createRange()
  before.setStart(code, 0)
  before.setEnd(caret.offsetNode, caret.offset)
  return before.toString().length
}

customElements.define('shortlist-playground', Playground)
