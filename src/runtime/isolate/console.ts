import type { LogBlock } from '../../report/blocks.ts'
import { cut, inspect } from '../../report/inspect.ts'

/** Groups inside groups that still move their lines to the right. */
const MAX_INDENT = 10

/** A console whose lines become blocks of the report. */
export function createConsole(emit: (block: LogBlock) => void): Record<string, unknown> {
  let depth = 0
  const line =
    (level: LogBlock['level']) =>
    (...values: unknown[]) => {
      const indent = '  '.repeat(Math.min(depth, MAX_INDENT))
      const text = cut(values.map(inspect).join(' '))
      emit({ type: 'log', level, text: indent + text.replaceAll('\n', `\n${indent}`) })
    }
  const log = line('log')
  const warn = line('warn')
  const error = line('error')
  const counts = new Map<string, number>()
  const group = (...values: unknown[]) => {
    if (values.length > 0) log(...values)
    depth++
  }
  const untimed = (label = 'default') => log(`${label}: time stands still in a program`)
  return {
    log,
    info: log,
    debug: log,
    dir: (value: unknown) => log(value),
    dirxml: log,
    table: (value: unknown) => log(value),
    warn,
    error,
    trace: log,
    assert(condition: unknown, ...values: unknown[]) {
      if (!condition) error('Assertion failed:', ...values)
    },
    count(label = 'default') {
      counts.set(label, (counts.get(label) ?? 0) + 1)
      log(`${label}: ${counts.get(label)}`)
    },
    countReset(label = 'default') {
      counts.delete(label)
    },
    group,
    groupCollapsed: group,
    groupEnd() {
      depth = Math.max(0, depth - 1)
    },
    clear() {},
    time() {},
    timeLog: untimed,
    timeEnd: untimed,
  }
}
