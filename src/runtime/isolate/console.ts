import type { LogBlock } from '../../report/blocks.ts'
import { inspect } from './inspect.ts'

/** A console whose lines become blocks of the report. */
export function createConsole(emit: (block: LogBlock) => void): Record<string, unknown> {
  let indent = ''
  const line =
    (level: LogBlock['level']) =>
    (...values: unknown[]) =>
      emit({ type: 'log', level, text: indent + values.map(inspect).join(' ') })
  const log = line('log')
  const counts = new Map<string, number>()
  return {
    log,
    info: log,
    debug: log,
    dir: (value: unknown) => log(value),
    table: (value: unknown) => log(value),
    warn: line('warn'),
    error: line('error'),
    trace: log,
    assert(condition: unknown, ...values: unknown[]) {
      if (!condition) line('error')('Assertion failed:', ...values)
    },
    count(label = 'default') {
      counts.set(label, (counts.get(label) ?? 0) + 1)
      log(`${label}: ${counts.get(label)}`)
    },
    group(...values: unknown[]) {
      log(...values)
      indent += '  '
    },
    groupEnd() {
      indent = indent.slice(2)
    },
    clear() {},
    time() {},
    timeEnd: (label = 'default') => log(`${label}: time stands still in a program`),
  }
}
