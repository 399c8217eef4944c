/** A construct of TypeScript that is more than types: taking the types away would not leave the program. */
export interface NonErasable {
  /** From 1. */
  line: number
  message: string
  hint: string
}

const CONSTRUCTS: { pattern: RegExp; name: string; hint: string }[] = [
  {
    pattern: /\benum\b/,
    name: 'enum',
    hint: "Use a union of strings: type Color = 'red' | 'blue'.",
  },
  {
    pattern: /\b(?:private|public|protected|readonly|override)\b/,
    name: 'A property declared in a constructor’s parameters',
    hint: 'Declare the property in the class and assign it in the constructor.',
  },
  {
    pattern: /\bimport\b|\bexport\b/,
    name: 'import =',
    hint: "Write import { … } from './file.ts'.",
  },
]
const NAMESPACE = /^\s*(?:export\s+)?(?:namespace|module)\s+[\w.]+\s*\{/

/**
 * The first line on which taking the types away did more, or less, than that. Node runs
 * TypeScript by erasing types, so what cannot be erased would run here and not there.
 */
export function findNonErasable(code: string, stripped: string): NonErasable | undefined {
  const after = stripped.split('\n')
  for (const [index, before] of code.split('\n').entries()) {
    if (NAMESPACE.test(before) && !/namespace|module/.test(after[index] ?? '')) {
      return refusal(
        index,
        'namespace',
        'Put its parts at the top level, or into a file of their own.',
      )
    }
    if (isPartOf(after[index] ?? '', before)) continue
    const { name, hint } =
      CONSTRUCTS.find(({ pattern }) => pattern.test(before)) ??
      ({ name: 'This', hint: 'Write it in JavaScript with types.' } as const)
    return refusal(index, name, hint)
  }
  return undefined
}

const refusal = (index: number, name: string, hint: string): NonErasable => ({
  line: index + 1,
  message: `${name} is not supported: it is more than a type`,
  hint,
})

/** Whether a text is another with characters left out; a semicolon may stand for what was. */
function isPartOf(part: string, whole: string): boolean {
  let position = 0
  for (const character of part) {
    if (/[\s;]/.test(character)) continue
    position = whole.indexOf(character, position) + 1
    if (position === 0) return false
  }
  return true
}
