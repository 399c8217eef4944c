import { createRoot } from 'react-dom/client'
import { interleaved, type DeckCard } from '../../../practice/cards/deck.ts'
import { openStore } from '../../../practice/store/store.ts'
import { App } from './App.tsx'

const host = document.querySelector<HTMLElement>('#cards')!
const { root, concepts } = JSON.parse(host.dataset.given!) as {
  root: string
  concepts: Record<string, string>
}

try {
  const [response, store] = await Promise.all([fetch(`${root}practice/cards.json`), openStore()])
  if (!response.ok) throw new Error(`the site answered ${response.status}`)
  const deck = interleaved((await response.json()) as DeckCard[])
  const [states, reviews, settings] = await Promise.all([
    store.all('cards'),
    store.all('reviews'),
    store.get('settings', 'cards'),
  ])
  host.replaceChildren()
  createRoot(host).render(
    <App
      deck={deck}
      store={store}
      stored={{ states: new Map(states.map((state) => [state.id, state])), reviews }}
      settings={settings}
      root={root}
      concepts={concepts}
    />,
  )
  host.dataset.ready = ''
} catch (error) {
  host.textContent = `The cards could not be loaded (${error instanceof Error ? error.message : error}). Reload the page to try again.`
}
