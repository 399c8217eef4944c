/**
 * Chris Doty-Humphrey's "small fast chaotic" generator, sfc32: 128 bits of state, of which 32 count,
 * so that the period is at least 2^32 and about 2^127 on average. Each call returns the next
 * integer in [0, 2^32). Equal seeds give equal sequences on every machine.
 *
 * The seed's low and high 32 bits become two state words; twelve discarded steps then mix them, so
 * that neighbouring seeds give unrelated sequences.
 *
 * Source: PractRand, `sfc.cpp` (https://pracrand.sourceforge.net).
 *
 * @param seed any safe integer
 *
 * @example
 * const next = sfc32(1)
 * next() // 2012149540
 */
export function sfc32(seed: number): () => number {
  let a = 0
  let b = seed | 0
  let c = Math.floor(seed / 2 ** 32) | 0
  let counter = 1

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }

  for (let step = 0; step < 12; step++) next()
  return next
}
