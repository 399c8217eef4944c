import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Workspace } from '../../../workspaces/workspace.ts'
import { onEdits, readEdits, replaceEdits, writeEdits, type Edits } from '../edits.ts'
import { activeFile, selectTab } from '../tabs.ts'
import { Editor, type EditorHandle } from './editor.tsx'
import { createResult } from './result.ts'
import { currentFiles, editsOf } from './files.ts'
import { confirmReset } from './confirm-reset.ts'
import { createNotice } from './notice.ts'
import { whenSeen } from './when-seen.ts'

/** A playground that can be edited and run. */
export interface Live {
  /** Puts the caret into the editor, after so many characters of the file in front. */
  focus(offset?: number): void
  use(tool: string, options: { isFirst: boolean }): void
  /** Shows a stranger's code without running it. */
  showShared(files: Edits): void
}

/** Turns a section of the built page into a live playground; resolves when its editor stands. */
export async function makeLive(
  section: HTMLElement,
  workspace: Workspace,
  { autorun = true }: { autorun?: boolean },
): Promise<Live> {
  const { sandbox, entry, workspace: id } = section.dataset as Record<string, string>
  const result = createResult(section)
  const notice = createNotice(section)
  const host = section.querySelector<HTMLElement>('.pg-editor')!
  const edits = () => readEdits(id)
  /** Code that came with a link and has not been accepted. */
  let shared: Edits | undefined

  const files = () => currentFiles(workspace.files, shared ?? edits())
  const updateTools = () => {
    const isEdited = Object.keys(shared ?? edits()).length > 0
    setEnabled(section, 'reset', isEdited)
    setEnabled(section, 'changes', isEdited)
    section.toggleAttribute('data-edited', isEdited)
    for (const tab of section.querySelectorAll<HTMLElement>('[role=tab]')) {
      tab.toggleAttribute('data-edited', tab.dataset.file! in (shared ?? edits()))
    }
    result.setOriginal(!isEdited)
  }

  const acceptShared = () => {
    if (!shared) return
    const accepted = shared
    shared = undefined
    history.replaceState(null, '', location.pathname + location.search)
    replaceEdits(id, accepted)
    notice.offerEarlier(id)
  }

  const onCode = (file: string, code: string) => {
    const next = editsOf(workspace.files, { ...files(), [file]: code })
    acceptShared()
    const isSaved = writeEdits(id, next)
    if (!isSaved)
      notice.say(
        'This browser does not let us store your edits: they last until you close the page.',
      )
    updateTools()
  }

  const handle = await new Promise<EditorHandle>((resolve) => {
    createRoot(host).render(
      createElement(Editor, {
        files: files(),
        entry: `${entry}.ts`,
        activeFile: activeFile(section),
        sandbox: new URL(sandbox, location.href).href,
        autorun,
        onCode,
        onMessage: result.receive,
        onReady: resolve,
      }),
    )
  })

  section.addEventListener('tab', (event) => handle.open((event as CustomEvent<string>).detail))
  // Two frames out of sight, in which the editor measures its lines: then nothing moves when it is seen.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  section.toggleAttribute('data-live', true)
  if (section.dataset.state === 'loading') section.dataset.state = 'ready'
  const follow = whenSeen(section)
  onEdits(id, () => {
    follow(() => handle.setFiles(files()))
    updateTools()
  })
  updateTools()
  keepForPrint(section, files)
  // After the caret is drawn: the page would hold it up.
  requestAnimationFrame(() => setTimeout(handle.openSandbox))

  const run = () => {
    acceptShared()
    handle.run()
  }

  const tools: Record<string, () => void> = {
    edit: () => handle.focus(),
    run,
    stop: () => handle.stop(),
    async reset() {
      const names = Object.keys(shared ?? edits())
      if (!(await confirmReset(section, names))) return
      if (shared) {
        shared = undefined
        history.replaceState(null, '', location.pathname + location.search)
        handle.setFiles(files())
      } else {
        replaceEdits(id, {})
        notice.offerEarlier(id)
      }
      updateTools()
      handle.run()
    },
    async changes() {
      const { showChanges } = await import('./changes.ts')
      showChanges(section, workspace.files, files())
    },
    async share() {
      const { shareLink } = await import('./share.ts')
      notice.shareLink(await shareLink({ workspace: id, entry, files: shared ?? edits() }))
    },
    async download() {
      const { download } = await import('./download.ts')
      await download({ ...workspace, files: files() }, entry)
    },
  }

  return {
    focus(offset) {
      handle.focus(offset)
    },
    use(tool, { isFirst }) {
      // A first Run has already been started by the editor's own first compile.
      if (tool === 'run' && isFirst && autorun) return
      void Promise.resolve(tools[tool]()).catch((error: unknown) =>
        notice.say(`That did not work: ${error instanceof Error ? error.message : String(error)}`),
      )
    },
    showShared(foreign) {
      shared = editsOf(workspace.files, currentFiles(workspace.files, foreign))
      handle.setFiles(files())
      const [first] = Object.keys(shared)
      if (first) selectTab(section, first)
      updateTools()
      result.say('This code came with a link. It has not run: press Run if you trust it.')
      section.dataset.state = 'ready'
    },
  }
}

function setEnabled(section: HTMLElement, tool: string, isEnabled: boolean): void {
  section.querySelector<HTMLButtonElement>(`[data-tool=${tool}]`)!.disabled = !isEnabled
}

/** An editor draws only what is on the screen; paper gets the static code, brought up to date. */
function keepForPrint(section: HTMLElement, files: () => Record<string, string>): void {
  window.addEventListener('beforeprint', () => {
    const current = files()
    for (const panel of section.querySelectorAll<HTMLElement>('.pg-file')) {
      const code = panel.querySelector('code')!
      const text = current[panel.dataset.file!].trimEnd()
      if (code.textContent !== text) code.textContent = text
    }
  })
}
