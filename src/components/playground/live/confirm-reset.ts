/** Asks before edits go. True if the reader wants them gone. */
export function confirmReset(section: HTMLElement, files: string[]): Promise<boolean> {
  const dialog = document.createElement('dialog')
  dialog.className = 'pg-dialog'
  dialog.setAttribute('aria-label', 'Reset')
  const question = document.createElement('p')
  question.textContent = `Put ${list(files)} back to the original? Your version is kept once, in case you want it back.`
  const form = document.createElement('form')
  form.method = 'dialog'
  form.append(button('Reset', 'reset'), button('Keep my edits', 'keep'))
  dialog.append(question, form)
  section.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'reset')
      dialog.remove()
    })
  })
}

function button(label: string, value: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.textContent = label
  element.value = value
  return element
}

const list = (files: string[]): string =>
  files.length < 2
    ? (files[0] ?? 'the files')
    : `${files.slice(0, -1).join(', ')} and ${files.at(-1)}`
