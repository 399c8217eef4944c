import { cpu } from './cpu.ts'
import { encoding } from './encoding.ts'
import { imports } from './imports.ts'
import { memory } from './memory.ts'
import { messages } from './messages.ts'
import { network } from './network.ts'
import { output } from './output.ts'
import { page } from './page.ts'
import { promises } from './promises.ts'
import { prototypes } from './prototypes.ts'
import { recursion } from './recursion.ts'
import type { Snippet } from './snippet.ts'
import { storage } from './storage.ts'
import { syntaxErrors } from './syntax.ts'
import { threads } from './threads.ts'
import { thrownValues } from './thrown.ts'

/** Every hostile program, by class. */
export const SNIPPETS: Record<string, Snippet[]> = {
  CPU: cpu,
  memory,
  recursion,
  output,
  syntax: syntaxErrors,
  imports,
  'thrown values': thrownValues,
  'promises and timers': promises,
  network,
  storage,
  'the page around': page,
  threads,
  'the language itself': prototypes,
  'forged messages': messages,
  encoding,
}
