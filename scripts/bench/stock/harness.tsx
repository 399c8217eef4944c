/** A page with stock Sandpack, as its documentation shows it. Bundled when the benchmark runs. */
import {
  SandpackCodeEditor,
  SandpackLayout,
  SandpackPreview,
  SandpackProvider,
} from '@codesandbox/sandpack-react'
import { createRoot } from 'react-dom/client'

/** Put here by the bundler. */
declare const FILES: Record<string, string>
declare const ACTIVE_FILE: string

const query = new URLSearchParams(location.search)
const mode = query.get('mode')

createRoot(document.querySelector('#root')!).render(
  <SandpackProvider
    template="vanilla-ts"
    files={FILES}
    options={{
      bundlerURL: query.get('bundler')!,
      activeFile: ACTIVE_FILE,
      visibleFiles: [ACTIVE_FILE],
      ...(mode === 'with its delay off' ? { recompileMode: 'immediate' as const } : {}),
    }}
  >
    <SandpackLayout>
      <SandpackCodeEditor showLineNumbers style={{ height: 500 }} />
      <SandpackPreview style={{ height: 500 }} />
    </SandpackLayout>
  </SandpackProvider>,
)
