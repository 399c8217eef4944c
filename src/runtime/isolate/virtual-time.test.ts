import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVirtualTime } from './virtual-time.ts'

function order(
  set: (time: ReturnType<typeof createVirtualTime>, note: (name: string) => () => void) => void,
) {
  const time = createVirtualTime()
  const fired: string[] = []
  set(time, (name) => () => fired.push(name))
  for (let steps = 0; steps < 20 && time.advance(); steps++);
  return fired
}

describe('virtual time', () => {
  it('moves by a millisecond each time it is read', () => {
    const time = createVirtualTime()
    expect([time.now(), time.now(), time.now()]).toEqual([0, 1, 2])
  })

  it('fires timers by time, then in the order they were set', () => {
    expect(
      order((time, note) => {
        time.setTimeout(note('late'), 30)
        time.setTimeout(note('first'), 10)
        time.setTimeout(note('second'), 10)
        time.setTimeout(note('soon'))
      }),
    ).toEqual(['soon', 'first', 'second', 'late'])
  })

  it('jumps to the time of the timer', () => {
    const time = createVirtualTime()
    time.setTimeout(() => {}, 5_000)
    time.advance()
    expect(time.now()).toBe(5_000)
  })

  it('hands on the values and repeats until cleared', () => {
    const time = createVirtualTime()
    const calls: unknown[] = []
    const id = time.setInterval(
      (...values) => {
        calls.push(values)
        if (calls.length === 3) time.clear(id)
      },
      10,
      'a',
      1,
    )
    while (time.advance());
    expect(calls).toEqual([
      ['a', 1],
      ['a', 1],
      ['a', 1],
    ])
    expect(time.hasTimers()).toBe(false)
    expect(time.now()).toBe(30)
  })

  it('lets timers set and clear others as they fire', () => {
    expect(
      order((time, note) => {
        const later = time.setTimeout(note('never'), 20)
        time.setTimeout(() => {
          time.clear(later)
          time.setTimeout(note('then'), 1)
        }, 10)
      }),
    ).toEqual(['then'])
  })

  it.each([NaN, Infinity, -5, 0, 0.5, 2 ** 31, 'soon', undefined])(
    'takes a delay of %j for none',
    (delay) => {
      const time = createVirtualTime()
      time.setTimeout(() => {}, delay as number)
      time.advance()
      expect(time.now()).toBe(1)
    },
  )

  it('wants a function', () => {
    expect(() => createVirtualTime().setTimeout('alert(1)' as never)).toThrow(
      /callback is string; expected a function/,
    )
  })

  it('goes on where one throws', () => {
    const time = createVirtualTime()
    time.setTimeout(() => {
      throw new Error('no')
    })
    time.setTimeout(() => {}, 5)
    expect(() => time.advance()).toThrow('no')
    expect(time.advance()).toBe(true)
  })

  it('never goes back, and fires every timer once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 1000 })), (delays) => {
        const time = createVirtualTime()
        const fired: number[] = []
        const at: number[] = []
        delays.forEach((delay, index) =>
          time.setTimeout(() => {
            fired.push(index)
            at.push(time.now())
          }, delay),
        )
        while (time.advance());
        expect(fired.toSorted((a, b) => a - b)).toEqual(delays.map((_, index) => index))
        expect(at).toEqual(at.toSorted((a, b) => a - b))
      }),
    )
  })

  it('bears with many timers', () => {
    const time = createVirtualTime()
    let fired = 0
    for (let index = 0; index < 50_000; index++) time.setTimeout(() => fired++, index % 1000)
    while (time.advance());
    expect(fired).toBe(50_000)
  })
})
