import type { Isolate } from '../isolate/messages.ts'
import { startBrowserIsolate } from './browser-isolate.ts'

let spare: Isolate | undefined

/** Makes a worker ready before it is wanted, unless one is. */
export function warmIsolate(): void {
  spare ??= startBrowserIsolate()
}

/** An isolate for one program: the one that is ready, or else a new one. */
export function takeIsolate(): Isolate {
  const isolate = spare ?? startBrowserIsolate()
  spare = undefined
  return isolate
}
