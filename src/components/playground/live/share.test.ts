import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeShared, encodeShared } from './share.ts'

const encodeAnything = (value: unknown) => encodeShared(value as Parameters<typeof encodeShared>[0])

describe('a shared link', () => {
  test('gives back what went in, in the alphabet of URLs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (code) => {
        const shared = { workspace: 'ws', entry: '01-a', files: { 'a.ts': code } }
        const packed = await encodeShared(shared)
        expect(packed).toMatch(/^[\w-]*$/)
        expect(await decodeShared(packed)).toEqual(shared)
      }),
    )
  })

  test.each([
    ['a list', []],
    ['no files', { workspace: 'ws', entry: 'e' }],
    ['a file that is no text', { workspace: 'ws', entry: 'e', files: { 'a.ts': 1 } }],
    ['a file name with a path', { workspace: 'ws', entry: 'e', files: { '../a.ts': '' } }],
    ['null', null],
  ])('refuses %s', async (_, value) => {
    await expect(decodeShared(await encodeAnything(value))).rejects.toThrow('something else')
  })

  test('refuses garbage and a link that was cut off', async () => {
    const packed = await encodeShared({
      workspace: 'ws',
      entry: 'e',
      files: { 'a.ts': 'x'.repeat(500) },
    })
    await expect(decodeShared('!!!')).rejects.toThrow()
    await expect(decodeShared(packed.slice(0, -5))).rejects.toThrow()
  })

  test('refuses a small link that inflates to too much', async () => {
    const bomb = await encodeShared({
      workspace: 'ws',
      entry: 'e',
      files: { 'a.ts': 'x'.repeat(5_000_000) },
    })
    expect(bomb.length).toBeLessThan(20_000)
    await expect(decodeShared(bomb)).rejects.toThrow('longer than')
  })
})
