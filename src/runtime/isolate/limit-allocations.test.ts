import { describe, expect, it } from 'vitest'
import { LIMITS } from '../limits.ts'
import { limitAllocations } from './limit-allocations.ts'

const MIB = 1_048_576
const limited = () => {
  const scope: Record<string, unknown> = { Float64Array, Uint8Array, ArrayBuffer, BigInt64Array }
  limitAllocations(scope)
  return scope as unknown as typeof globalThis
}

describe('limitAllocations', () => {
  it('refuses one array that is too large, where it is made', () => {
    const scope = limited()
    expect(() => new scope.Float64Array(LIMITS.allocation / 8 + 1)).toThrow(
      'Float64Array(67108865) would take 536870920 bytes; the most is 536870912',
    )
    expect(() => new scope.ArrayBuffer(1e12)).toThrow(RangeError)
    expect(() => scope.Uint8Array.from({ length: 1e9 })).toThrow(/would take/)
  })

  it('refuses the one that is too much together with those before', () => {
    const scope = limited()
    for (let made = 0; made < LIMITS.allAllocations; made += 256 * MIB)
      new scope.ArrayBuffer(256 * MIB)
    expect(() => new scope.Uint8Array(16 * MIB)).toThrow(
      /comes after 4294967296 bytes of large arrays/,
    )
    expect(new scope.Uint8Array(15 * MIB)).toHaveLength(15 * MIB)
  })

  it('makes what the originals make', () => {
    const scope = limited()
    expect(new scope.Float64Array(3)).toEqual(new Float64Array(3))
    expect(new scope.Float64Array([1, 2])).toEqual(new Float64Array([1, 2]))
    expect(new scope.Float64Array(new scope.ArrayBuffer(32), 8, 2)).toHaveLength(2)
    expect(new scope.Float64Array()).toHaveLength(0)
    expect(scope.Float64Array.from([1, 2], (x) => x * 2)).toEqual(new Float64Array([2, 4]))
    expect(scope.Float64Array.of(1, 2)).toEqual(new Float64Array([1, 2]))
    expect(new scope.BigInt64Array(2)[0]).toBe(0n)
    expect(scope.ArrayBuffer.isView(new Float64Array())).toBe(true)
    expect(scope.Float64Array.BYTES_PER_ELEMENT).toBe(8)
    expect(scope.Float64Array.name).toBe('Float64Array')
    expect(() => new scope.Float64Array(-1)).toThrow(RangeError)
    expect(() => (scope.Float64Array as unknown as () => void)()).toThrow(TypeError)
  })

  it('knows the arrays of both worlds as its own', () => {
    const scope = limited()
    expect(new Float64Array() instanceof scope.Float64Array).toBe(true)
    expect(new scope.Float64Array() instanceof Float64Array).toBe(true)
    class Vector extends scope.Float64Array {
      first() {
        return this[0]
      }
    }
    const vector = new Vector([7])
    expect(vector.first()).toBe(7)
    expect(vector.slice()).toBeInstanceOf(Vector)
  })
})
