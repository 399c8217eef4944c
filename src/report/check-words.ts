import type { CheckBlock, Report } from './blocks.ts'
import { TONE_SIGNS } from './tone-words.ts'

/** A check in a line: passed or failed, as a sign and a word, and its name. */
export const checkLine = ({ passed, name }: CheckBlock): string =>
  `${passed ? TONE_SIGNS.good : TONE_SIGNS.bad} ${passed ? 'Passed' : 'Failed'}: ${name}`

/** What a failed check expected and saw; nothing of one that passed. */
export const checkDetails = ({ passed, expected, seen }: CheckBlock): string[] =>
  passed ? [] : [`expected ${expected}`, `saw ${seen}`]

const checksOf = (report: Report): CheckBlock[] =>
  report.filter((block): block is CheckBlock => block.type === 'check')

/** Whether a report has checks, and all of them pass. */
export function allChecksPass(report: Report): boolean {
  const checks = checksOf(report)
  return checks.length > 0 && checks.every(({ passed }) => passed)
}

/** How many checks of a report pass, in words; undefined where it has none. */
export function checksInWords(report: Report): string | undefined {
  const checks = checksOf(report)
  if (checks.length === 0) return undefined
  const passed = checks.filter((check) => check.passed).length
  if (passed === checks.length)
    return passed === 1 ? 'The check passes' : `All ${checks.length} checks pass`
  return `${passed} of ${checks.length} checks pass`
}
