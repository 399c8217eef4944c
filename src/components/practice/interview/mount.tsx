import { createRoot } from 'react-dom/client'
import { openStore } from '../../../practice/store/store.ts'
import { App, type CaseChoice } from './App.tsx'

/** What the page hands to the session, as JSON in its own element. */
interface Given {
  cases: CaseChoice[]
  /** Address of the site's root. */
  root: string
}

const host = document.querySelector<HTMLElement>('#interview')!
const given = JSON.parse(host.dataset.given!) as Given

const store = await openStore()
const sessions = await store.all('sessions')
host.replaceChildren()
createRoot(host).render(<App store={store} stored={sessions} {...given} />)
host.dataset.ready = ''
