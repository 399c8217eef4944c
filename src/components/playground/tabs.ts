/** The tabs of a playground's files, by the keyboard pattern for tabs: arrows move, Home and End jump. */
export function setUpTabs(section: HTMLElement): void {
  const list = section.querySelector<HTMLElement>('.pg-tabs')!
  list.addEventListener('click', (event) => {
    const tab = (event.target as HTMLElement).closest<HTMLElement>('[role=tab]')
    if (tab) selectTab(section, tab.dataset.file!)
  })
  list.addEventListener('keydown', (event) => {
    const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')]
    const index = tabs.indexOf(event.target as HTMLElement)
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const tab = tabs.at(next % tabs.length)!
    selectTab(section, tab.dataset.file!)
    tab.focus()
  })
}

/** Brings a file to the front and says so with a `tab` event. */
export function selectTab(section: HTMLElement, file: string): void {
  for (const tab of section.querySelectorAll<HTMLElement>('[role=tab]')) {
    const isSelected = tab.dataset.file === file
    tab.setAttribute('aria-selected', String(isSelected))
    tab.tabIndex = isSelected ? 0 : -1
    if (isSelected) section.querySelector('.pg-pane')!.setAttribute('aria-labelledby', tab.id)
  }
  for (const panel of section.querySelectorAll<HTMLElement>('.pg-file')) {
    panel.toggleAttribute('data-active', panel.dataset.file === file)
  }
  section.dispatchEvent(new CustomEvent('tab', { detail: file }))
}

export const activeFile = (section: HTMLElement): string =>
  section.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!.dataset.file!
