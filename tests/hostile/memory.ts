import type { Snippet } from './snippet.ts'

const TOO_MUCH = { kind: 'memory', hint: /smaller/ } as const

/** Programs that ask for more than there is. What brings a whole process down is in hostile-memory.spec.ts. */
export const memory: Snippet[] = [
  {
    name: 'one typed array',
    code: `const a = new Float64Array(1e9)`,
    error: {
      ...TOO_MUCH,
      message: /^Float64Array\(1000000000\) would take 8000000000 bytes; the most is 536870912$/,
      at: 'a.ts:1:11',
    },
  },
  {
    name: 'one buffer',
    code: `new ArrayBuffer(2 ** 40)`,
    error: { ...TOO_MUCH, message: /^ArrayBuffer\(1099511627776\) would take/, at: 'a.ts:1:1' },
  },
  {
    name: 'from an iterable',
    code: `Float32Array.from({ length: 1e9 })`,
    error: { ...TOO_MUCH, message: /^Float32Array\(1000000000\)/, at: 'a.ts:1:14' },
  },
  {
    name: 'many large typed arrays',
    code: `const all = []\nfor (;;) all.push(new Uint8Array(2 ** 28))`,
    error: {
      ...TOO_MUCH,
      message: /^Uint8Array\(268435456\) comes after 4294967296 bytes of large arrays/,
      at: 'a.ts:2:19',
    },
  },
  {
    name: 'a text that doubles',
    code: `let s = 'x'\nfor (;;) s += s`,
    error: { ...TOO_MUCH, message: /^Invalid string length$/, at: 'a.ts:2:15' },
  },
  {
    name: 'a text repeated',
    code: `'x'.repeat(2 ** 30)`,
    error: { ...TOO_MUCH, message: /^Invalid string length$/, at: 'a.ts:1:5' },
  },
  {
    name: 'an array of an impossible length',
    code: `const a: number[] = []\na.length = -1`,
    error: { ...TOO_MUCH, message: /Invalid array length$/, at: 'a.ts:2:10' },
  },
  {
    name: 'an array of a length beyond limits',
    code: `new Array(2 ** 32)`,
    error: { ...TOO_MUCH, message: /^Invalid array length$/, at: 'a.ts:1:1' },
  },
  {
    name: 'a BigInt beyond limits',
    code: `2n ** (2n ** 40n)`,
    error: { ...TOO_MUCH, message: /^Maximum BigInt size exceeded$/, at: 'a.ts:1:4' },
  },
]
