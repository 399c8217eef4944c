import type { ErrorBlock } from '../../report/blocks.ts'

/** The messages of Sandpack's own protocol that we send. */
export type SandpackMessage =
  | { type: 'initialized' }
  | { type: 'start' }
  /** Takes the mark of an error off its line. */
  | { type: 'success' }
  /** Spelt as the client spells it. */
  | { type: 'done'; compilatonError: boolean }
  | {
      type: 'action'
      action: 'show-error'
      title: string
      message: string
      path: string
      line: number
      column: number
      payload: { frames: [] }
    }

/** Marks an error's line in the editor. Sent after `done`, which would erase it. */
export const showError = ({ message, file, line, column }: ErrorBlock): SandpackMessage => ({
  type: 'action',
  action: 'show-error',
  // With this title the client keeps line and column.
  title: 'SyntaxError',
  message,
  path: file ? `/${file}` : '',
  line: line ?? 0,
  column: column ?? 0,
  payload: { frames: [] },
})
