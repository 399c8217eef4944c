import { LIMITS } from './limits.ts'

/** What an entry says of itself in the comment it begins with. */
export interface EntryHeader {
  title: string
  summary: string
  /** Milliseconds the entry may take. */
  budget: number
}

/**
 * Reads the comment at the top of an entry: its first line is the title, a line
 * `Budget: 10 s` asks for more time, and the rest is the summary.
 */
export function entryHeader(name: string, code: string): EntryHeader {
  const lines: string[] = []
  for (const line of code.split('\n')) {
    if (!line.startsWith('//')) break
    lines.push(line.replace(/^\/\/ ?/, '').trim())
  }
  const [title, ...rest] = lines
  if (!title)
    throw new Error(`${name} has no title: its first line should be a comment that names it`)
  const budgetLine = rest.find((line) => /^Budget:/.test(line))
  return {
    title: title.replace(/\.$/, ''),
    summary: rest
      .filter((line) => line !== budgetLine)
      .join(' ')
      .trim(),
    budget: budgetLine ? parseBudget(name, budgetLine) : LIMITS.budget,
  }
}

/** The budget of an entry that a reader may have edited: without a good header, the usual one. */
export function budgetOf(code: string): number {
  try {
    return entryHeader('', code).budget
  } catch {
    return LIMITS.budget
  }
}

function parseBudget(name: string, line: string): number {
  const seconds = Number(/^Budget:\s*(\d+(?:\.\d+)?)\s*s$/.exec(line)?.[1])
  if (!(seconds > 0 && seconds * 1000 <= LIMITS.largestBudget)) {
    throw new Error(
      `${name} says "${line}"; expected Budget: <seconds> s, at most ${LIMITS.largestBudget / 1000}`,
    )
  }
  return seconds * 1000
}
