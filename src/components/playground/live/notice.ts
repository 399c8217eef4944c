import { readEarlierEdits, replaceEdits } from '../edits.ts'

/** The line under a result in which a playground tells its reader something that is not a result. */
export interface Notice {
  say(text: string): void
  /** Offers to bring back the edits that were replaced last, if there are any. */
  offerEarlier(workspace: string): void
  /** Copies a link, or shows it where the browser does not let us copy. */
  shareLink(link: string): void
}

export function createNotice(section: HTMLElement): Notice {
  const line = section.querySelector<HTMLElement>('.pg-notice')!
  line.setAttribute('role', 'status')
  const show = (...content: (string | Node)[]) => {
    line.hidden = false
    line.replaceChildren(...content)
  }
  return {
    say: (text) => show(text),
    offerEarlier(workspace) {
      const earlier = readEarlierEdits(workspace)
      if (Object.keys(earlier).length === 0) return
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = 'Bring them back'
      button.addEventListener('click', () => {
        replaceEdits(workspace, earlier)
        line.hidden = true
      })
      show('Your earlier edits are kept. ', button)
    },
    shareLink(link) {
      navigator.clipboard
        .writeText(link)
        .then(() => show('A link that holds your code is on the clipboard.'))
        .catch(() => {
          const field = document.createElement('input')
          field.value = link
          field.readOnly = true
          field.setAttribute('aria-label', 'Link that holds your code')
          show('Copy this link: ', field)
          field.select()
        })
    },
  }
}
