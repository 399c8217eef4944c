import { PagefindUI } from '@pagefind/default-ui'
import '@pagefind/default-ui/css/ui.css'

/** Fills the search dialog, the first time, and puts the caret into it. */
export function startSearch(host: HTMLElement): void {
  const box = host.querySelector<HTMLElement>('.search-box')!
  if (!box.hasChildNodes()) {
    new PagefindUI({
      element: box,
      bundlePath: host.dataset.bundle,
      baseUrl: host.dataset.base,
      showImages: false,
      showSubResults: true,
      resetStyles: false,
    })
    const dialog = host.querySelector('dialog')!
    dialog.addEventListener('click', (event) => {
      const isLink = (event.target as HTMLElement).closest('a')
      if (isLink || event.target === dialog) dialog.close()
    })
  }
  box.querySelector('input')?.focus()
}
