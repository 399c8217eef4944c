/**
 * Time as a program sees it: it starts at a fixed moment, moves by a millisecond each
 * time it is read (so that a loop that waits for the clock ends), and timers fire in
 * order without anybody waiting.
 */
export interface VirtualTime {
  now(): number
  setTimeout(callback: (...values: unknown[]) => void, delay?: number, ...values: unknown[]): number
  setInterval(
    callback: (...values: unknown[]) => void,
    delay?: number,
    ...values: unknown[]
  ): number
  clear(id?: number): void
  /** Fires the earliest timer; false where there is none. */
  advance(): boolean
  hasTimers(): boolean
}

/** Midnight on the first of January 2026, UTC. */
export const START = Date.UTC(2026, 0, 1)

/** As in browsers and in Node, a longer delay is none at all. */
const LONGEST = 2 ** 31 - 1

interface Timer {
  id: number
  at: number
  every?: number
  fire: () => void
}

export function createVirtualTime(): VirtualTime {
  let elapsed = 0
  let nextId = 1
  /** By the time they fire, and among equals by the time they were set. */
  const timers: Timer[] = []

  const schedule = (timer: Timer) => {
    const before = timers.findLastIndex((other) => other.at <= timer.at)
    timers.splice(before + 1, 0, timer)
  }
  const add = (
    callback: (...values: unknown[]) => void,
    delay: unknown,
    values: unknown[],
    repeats: boolean,
  ) => {
    if (typeof callback !== 'function') {
      throw new TypeError(`The timer's callback is ${typeof callback}; expected a function`)
    }
    const wanted = Math.trunc(Number(delay))
    const wait = wanted >= 1 && wanted <= LONGEST ? wanted : 1
    const id = nextId++
    schedule({
      id,
      at: elapsed + wait,
      every: repeats ? wait : undefined,
      fire: () => callback(...values),
    })
    return id
  }

  return {
    now: () => elapsed++,
    setTimeout: (callback, delay, ...values) => add(callback, delay, values, false),
    setInterval: (callback, delay, ...values) => add(callback, delay, values, true),
    clear(id) {
      const index = timers.findIndex((timer) => timer.id === id)
      if (index >= 0) timers.splice(index, 1)
    },
    hasTimers: () => timers.length > 0,
    advance() {
      const next = timers.shift()
      if (!next) return false
      elapsed = Math.max(elapsed, next.at)
      if (next.every !== undefined) schedule({ ...next, at: elapsed + next.every })
      next.fire()
      return true
    },
  }
}
