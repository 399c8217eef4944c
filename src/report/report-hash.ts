import type { Report } from './blocks.ts'

/**
 * The first 16 hexadecimal digits of the SHA-256 of a report, by which two runs of the
 * same code are compared. Progress is left out: how often it is told depends on the machine.
 * Needs `crypto.subtle`, which browsers offer on https and on localhost only.
 */
export async function reportHash(report: Report): Promise<string> {
  const lasting = report.filter((block) => block.type !== 'progress')
  const bytes = new TextEncoder().encode(canonicalJson(lasting))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** JSON with the keys of every object in order, so that equal data give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}
