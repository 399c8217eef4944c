import type { Block } from '../../report/blocks.ts'

/**
 * What the sandbox page adds to Sandpack's iframe protocol. Host to sandbox:
 */
export type HostMessage =
  /** Runs what was compiled last. */
  { type: 'shortlist/run' } | { type: 'shortlist/stop' }

/** Sandbox to host, each with the number of the run it speaks of. */
export type SandboxMessage =
  | { type: 'shortlist/started'; run: number }
  | { type: 'shortlist/blocks'; run: number; blocks: Block[] }
  | {
      type: 'shortlist/ended'
      run: number
      outcome: 'done' | 'error' | 'stopped'
      report: Block[]
      milliseconds: number
    }
