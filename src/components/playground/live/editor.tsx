import { classHighlighter } from '@lezer/highlight'
import { syntaxHighlighting } from '@codemirror/language'
import {
  CodeEditor,
  SandpackProvider,
  useActiveCode,
  useSandpack,
  useSandpackClient,
  type CodeEditorRef,
} from '@codesandbox/sandpack-react/unstyled'
import { useEffect, useRef } from 'react'
import type { HostMessage } from '../../../runtime/sandbox/protocol.ts'

/** What the rest of the playground may ask of its editor. */
export interface EditorHandle {
  focus(offset?: number): void
  open(file: string): void
  /** Brings the editor to these files, without that counting as the reader's edit. */
  setFiles(files: Record<string, string>): void
  run(): void
  stop(): void
}

export interface EditorProps {
  files: Record<string, string>
  entry: string
  activeFile: string
  /** Address of the sandbox page. */
  sandbox: string
  autorun: boolean
  onCode: (file: string, code: string) => void
  onMessage: (message: unknown) => void
  onReady: (handle: EditorHandle) => void
}

const withSlash = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, code]) => [`/${name}`, code]))

/** Colours code by the same classes as the built page. */
const EXTENSIONS = [syntaxHighlighting(classHighlighter)]

/** The Sandpack editor of one playground and the sandbox it talks to. */
export function Editor(props: EditorProps) {
  const { files, entry, activeFile, sandbox, autorun } = props
  // Sandpack resets its files when these change: they are what the editor starts with, no more.
  const initial = useRef({
    files: withSlash(files),
    customSetup: { entry: `/${entry}`, environment: 'parcel' as const },
    options: {
      bundlerURL: autorun ? sandbox : `${sandbox}#wait`,
      startRoute: '',
      recompileMode: 'immediate' as const,
      initMode: 'immediate' as const,
      activeFile: `/${activeFile}`,
      visibleFiles: Object.keys(withSlash(files)),
    },
  })
  return (
    <SandpackProvider {...initial.current}>
      <EditorInside {...props} />
    </SandpackProvider>
  )
}

function EditorInside({ onCode, onMessage, onReady }: EditorProps) {
  const { sandpack, listen } = useSandpack()
  const { iframe, clientId } = useSandpackClient({ startRoute: '' })
  const { code, updateCode } = useActiveCode()
  const editor = useRef<CodeEditorRef>(null)
  const latest = useRef({ sandpack, updateCode })
  latest.current = { sandpack, updateCode }

  useEffect(() => {
    const say = (message: HostMessage) =>
      (sandpackClient()?.dispatch as ((message: HostMessage) => void) | undefined)?.call(
        sandpackClient(),
        message,
      )
    const sandpackClient = () => latest.current.sandpack.clients[clientId]
    const stopListening = listen((message: { type: string }) => {
      if (message.type === 'done') sendDropped()
      onMessage(message)
    }, clientId)
    /** A client drops edits made while it waits: what it has not sent goes now. */
    const sendDropped = () => {
      const client = sandpackClient()
      const { files, environment } = latest.current.sandpack
      if (!client) return
      const sent = client.sandboxSetup.files
      if (Object.entries(files).some(([path, { code }]) => sent[path]?.code !== code)) {
        client.updateSandbox({ files, template: environment })
      }
    }
    onReady({
      focus(offset) {
        const view = editor.current?.getCodemirror()
        view?.focus()
        if (offset !== undefined) {
          const position = Math.min(offset, view?.state.doc.length ?? 0)
          view?.dispatch({ selection: { anchor: position }, scrollIntoView: true })
        }
      },
      open: (file) => latest.current.sandpack.setActiveFile(`/${file}`),
      setFiles(files) {
        const { sandpack } = latest.current
        const changed = Object.entries(withSlash(files)).filter(
          ([path, code]) => sandpack.files[path]?.code !== code,
        )
        if (changed.length > 0) sandpack.updateFile(Object.fromEntries(changed))
      },
      run: () => say({ type: 'shortlist/run' }),
      stop: () => say({ type: 'shortlist/stop' }),
    })
    return stopListening
    // Once: what changes is read through `latest`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const file = sandpack.activeFile
  return (
    <>
      <CodeEditor
        key={file}
        ref={editor}
        code={code}
        filePath={file}
        initMode="immediate"
        showLineNumbers
        showInlineErrors
        extensions={EXTENSIONS}
        onCodeUpdate={(next) => {
          // The editor keeps the callback of its first render, so this one looks at the latest.
          const { sandpack, updateCode } = latest.current
          if (next === sandpack.files[file].code) return
          updateCode(next)
          onCode(file.slice(1), next)
        }}
      />
      <iframe ref={iframe} title="Sandbox" hidden sandbox="allow-scripts allow-same-origin" />
    </>
  )
}
