import type { Block, ErrorBlock } from '../../report/blocks.ts'
import type { Import } from '../build/function-body.ts'

/** What the host hands to an isolate: compiled files in the order they are evaluated. */
export interface RunMessage {
  type: 'run'
  files: { file: string; code: string; imports: Import[] }[]
}

/** What an isolate says. It ran a stranger's code: the host trusts none of it. */
export type IsolateMessage =
  /** The isolate is up and the program begins: its time runs from here. */
  | { type: 'begin' }
  | { type: 'blocks'; blocks: Block[] }
  /** The program is over; positions in `error` are those of the compiled code. */
  | { type: 'end'; error?: ErrorBlock }

/** A place of its own in which one program runs, once: a worker in the browser, a thread in Node. */
export interface Isolate {
  post(message: RunMessage): void
  /** Called with what the isolate says; what it is must be checked. */
  onMessage(listener: (message: unknown) => void): void
  /** Called when the isolate itself broke, such as for want of memory. */
  onFailure(listener: (message: string) => void): void
  terminate(): void
}
