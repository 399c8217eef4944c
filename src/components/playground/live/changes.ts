import { javascript } from '@codemirror/lang-javascript'
import { syntaxHighlighting } from '@codemirror/language'
import { unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import { editsOf } from './files.ts'

type Files = Record<string, string>

/** Opens a dialog with the difference between the originals and the reader's files. */
export function showChanges(section: HTMLElement, originals: Files, files: Files): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'pg-dialog pg-changes'
  dialog.setAttribute('aria-label', 'Changes')
  const views: EditorView[] = []
  for (const [name, code] of Object.entries(editsOf(originals, files))) {
    const heading = document.createElement('h2')
    heading.textContent = name
    dialog.append(heading)
    views.push(differenceView(dialog, name, originals[name], code))
  }
  const form = document.createElement('form')
  form.method = 'dialog'
  const close = document.createElement('button')
  close.textContent = 'Close'
  form.append(close)
  dialog.append(form)
  section.append(dialog)
  dialog.showModal()
  dialog.addEventListener('close', () => {
    for (const view of views) view.destroy()
    dialog.remove()
  })
}

function differenceView(
  parent: HTMLElement,
  name: string,
  original: string,
  code: string,
): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: code,
      extensions: [
        lineNumbers(),
        javascript({ typescript: true }),
        syntaxHighlighting(classHighlighter),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ 'aria-label': `Changes in ${name}`, tabindex: '0' }),
        unifiedMergeView({
          original,
          mergeControls: false,
          collapseUnchanged: { margin: 3, minSize: 6 },
        }),
      ],
    }),
  })
}
