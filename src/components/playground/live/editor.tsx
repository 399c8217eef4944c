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
import { useEffect, useRef, useState } from 'react'
import type { HostMessage } from '../../../runtime/sandbox/protocol.ts'

/** What the rest of the playground may ask of its editor. */
export interface EditorHandle {
  focus(offset?: number): void
  open(file: string): void
  /** Brings the editor to these files, without that counting as the reader's edit. */
  setFiles(files: Record<string, string>): void
  /** Makes the sandbox: the program runs, unless it is a stranger's. */
  openSandbox(): void
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
  const [hasSandbox, setHasSandbox] = useState(false)
  const wish = useRef<HostMessage | undefined>(undefined)
  const say = useRef((message: HostMessage): void => {
    wish.current = message
  })
  return (
    <SandpackProvider {...initial.current}>
      <Code
        onCode={props.onCode}
        onReady={(code) =>
          props.onReady({
            ...code,
            openSandbox: () => setHasSandbox(true),
            run: () => say.current({ type: 'shortlist/run' }),
            stop: () => say.current({ type: 'shortlist/stop' }),
          })
        }
      />
      {hasSandbox && (
        <Sandbox
          onMessage={props.onMessage}
          onReady={(reach) => {
            say.current = reach
            if (wish.current) reach(wish.current)
          }}
        />
      )}
    </SandpackProvider>
  )
}

type CodeHandle = Pick<EditorHandle, 'focus' | 'open' | 'setFiles'>

function Code({
  onCode,
  onReady,
}: Pick<EditorProps, 'onCode'> & { onReady: (handle: CodeHandle) => void }) {
  const { sandpack } = useSandpack()
  const { code, updateCode } = useActiveCode()
  const editor = useRef<CodeEditorRef>(null)
  const latest = useRef({ sandpack, updateCode })
  latest.current = { sandpack, updateCode }

  useEffect(() => {
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
    })
    // Once: what changes is read through `latest`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const file = sandpack.activeFile
  return (
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
  )
}

type SandboxProps = Pick<EditorProps, 'onMessage'> & {
  /** Called once the sandbox has a program, with the way to tell it something. */
  onReady: (say: (message: HostMessage) => void) => void
}

function Sandbox({ onMessage, onReady }: SandboxProps) {
  const { sandpack, iframe, clientId, listen } = useSandpackClient({ startRoute: '' })
  const latest = useRef(sandpack)
  latest.current = sandpack

  useEffect(() => {
    let isReady = false
    const client = () => latest.current.clients[clientId]
    const say = (message: HostMessage) =>
      (client()?.dispatch as ((message: HostMessage) => void) | undefined)?.call(client(), message)
    /** A client drops edits made while it waits: what it has not sent goes now. */
    const sendDropped = () => {
      const { files, environment } = latest.current
      const sent = client()?.sandboxSetup.files
      if (!sent) return
      if (Object.entries(files).some(([path, { code }]) => sent[path]?.code !== code)) {
        client().updateSandbox({ files, template: environment })
      }
    }
    return listen((message: { type: string }) => {
      if (message.type === 'done') {
        sendDropped()
        if (!isReady) onReady(say)
        isReady = true
      }
      onMessage(message)
    })
    // Once: what changes is read through `latest`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return <iframe ref={iframe} title="Sandbox" hidden sandbox="allow-scripts allow-same-origin" />
}
