import { CHOICES, isChosen, type Case, type Choice } from './choice.ts'

/**
 * Hides the cases that are not asked for, and their designs. What is asked for stands in the
 * address, so that it can be sent and survives a reload. Without a script every case is shown.
 */
class Chooser extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!
    const fields = new URLSearchParams(location.search)
    for (const name of CHOICES) {
      const select = field(form, name)
      const wanted = fields.get(name)
      // An address may ask for what there is not.
      if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted!
    }
    form.hidden = false
    form.addEventListener('change', () => this.#choose(form))
    form.addEventListener('reset', () => requestAnimationFrame(() => this.#choose(form)))
    form.addEventListener('submit', (event) => event.preventDefault())
    this.#choose(form)
  }

  #choose(form: HTMLFormElement): void {
    const choice = Object.fromEntries(
      CHOICES.map((name) => [name, field(form, name).value]),
    ) as unknown as Choice
    const cards = [...this.querySelectorAll<HTMLElement>('[data-case]')]
    const chosen = new Set<string>()
    for (const card of cards) {
      const isWanted = isChosen(JSON.parse(card.dataset.case!) as Case, choice)
      card.hidden = !isWanted
      if (isWanted) chosen.add(card.id)
    }
    for (const cell of this.querySelectorAll<HTMLElement>('[data-of]')) {
      cell.hidden = !chosen.has(cell.dataset.of!)
    }
    this.querySelector<HTMLElement>('.designs')!.hidden = chosen.size === 0
    form.querySelector('output')!.textContent =
      chosen.size === 0
        ? 'No case is all of that: ask for less.'
        : `${chosen.size} of ${cards.length} cases`
    const asked = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ''))
    const query = asked.size > 0 ? `?${asked}` : ''
    if (query !== location.search) history.replaceState(null, '', location.pathname + query)
  }
}

const field = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLSelectElement

customElements.define('shortlist-cases', Chooser)
