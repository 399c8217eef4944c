/**
 * Time as a program sees it: it starts at a fixed moment, moves by a millisecond each
 * time it is read (so that a loop that waits for the clock ends), and timers fire in
 * order without anybody waiting.
 */
export interface VirtualTime {
  now(): number
  setTimeout(callback: (...values: unknown[]) => void, delay?: number, ...values: unknown[]): number
  setInterval(callback: (...values: unknown[]) => void, delay?: number, ...values: unknown[]): number
  clear(id?: number): void
  /** Fires the earliest timer; false where there is none. */
  advance(): boolean
  hasTimers(): boolean
}

/** Midnight on the first of January 2026, UTC. */
export const START = Date.UTC(2026, 0, 1)

interface Timer {
  id: number
  at: number
  every?: number
  fire: () => void
}

export function createVirtualTime(): VirtualTime {
  let elapsed = 0
  let nextId = 1
  const timers: Timer[] = []

  const add = (
    callback: (...values: unknown[]) => void,
    delay: number,
    values: unknown[],
    repeats: boolean,
  ) => {
    if (typeof callback !== 'function') {
      throw new TypeError(`The timer's callback is ${typeof callback}; expected a function`)
    }
    const wait = Math.max(1, Number(delay) || 0)
    const id = nextId++
    timers.push({
      id,
      at: elapsed + wait,
      every: repeats ? wait : undefined,
      fire: () => callback(...values),
    })
    return id
  }

  return {
    now: () => elapsed++,
    setTimeout: (callback, delay = 0, ...values) => add(callback, delay, values, false),
    setInterval: (callback, delay = 0, ...values) => add(callback, delay, values, true),
    clear(id) {
      const index = timers.findIndex((timer) => timer.id === id)
      if (index >= 0) timers.splice(index, 1)
    },
    hasTimers: () => timers.length > 0,
    advance() {
      if (timers.length === 0) return false
      const next = timers.reduce((first, timer) => (timer.at < first.at ? timer : first))
      elapsed = Math.max(elapsed, next.at)
      if (next.every === undefined) timers.splice(timers.indexOf(next), 1)
      else next.at = elapsed + next.every
      next.fire()
      return true
    },
  }
}
