import { createRoot } from 'react-dom/client'
import { openStore } from '../../../practice/store/store.ts'
import { App, type Totals } from './App.tsx'

const host = document.querySelector<HTMLElement>('#progress')!
const { root, totals } = JSON.parse(host.dataset.given!) as { root: string; totals: Totals }

const store = await openStore()
host.replaceChildren()
createRoot(host).render(<App store={store} root={root} totals={totals} />)
host.dataset.ready = ''
