import { describe, expect, test } from 'vitest'
import { createQueue } from './queue.ts'

describe('createQueue', () => {
  test('never runs more than its limit at once, and loses none', async () => {
    const inTurn = createQueue(2)
    let running = 0
    let most = 0
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        inTurn(async () => {
          most = Math.max(most, ++running)
          await new Promise((resolve) => setTimeout(resolve, index % 3))
          running--
          return index
        }),
      ),
    )
    expect(most).toBe(2)
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('goes on after a task that failed', async () => {
    const inTurn = createQueue(1)
    await expect(inTurn(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
    await expect(inTurn(async () => 'next')).resolves.toBe('next')
  })
})
