import { parseDate } from './parse-date.ts'
import { START, type VirtualTime } from './virtual-time.ts'

/** Local getters and setters and their UTC twins, which replace them: every reader is in the same time zone. */
const PARTS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']

type Prototype = Record<string, (this: Date, ...values: unknown[]) => unknown>

/** A Date whose present is the program's own clock and whose time zone is UTC. */
export function createDate(time: VirtualTime): DateConstructor {
  const Original = Date
  const { parse, UTC } = Original
  const now = () => START + time.now()
  const parseText = (text: string) => parseDate(text, parse)
  type Parts = [number, number]
  const moment = (values: unknown[]): number | Date => {
    if (values.length === 0) return now()
    if (values.length > 1) return UTC(...(values as Parts))
    const [value] = values
    if (value instanceof Original) return value.getTime()
    // As the language does it: first a primitive, which is a text or counts as a number.
    const primitive = typeof value === 'object' && value !== null ? primitiveOf(value) : value
    return typeof primitive === 'string' ? parseText(primitive) : Number(primitive)
  }

  const ProgramDate = function (...values: unknown[]) {
    if (new.target === undefined) return new Original(now()).toString()
    return Reflect.construct(Original, [moment(values)], new.target) as object
  }
  replaceLocalTime(Original.prototype as unknown as Prototype)
  Object.defineProperty(Original.prototype, 'constructor', { value: ProgramDate })
  // The same prototype, so that a date made elsewhere, as by structuredClone, is one of these.
  return Object.defineProperties(ProgramDate, {
    prototype: { value: Original.prototype, writable: false },
    name: { value: 'Date' },
    length: { value: 7 },
    now: { value: now, writable: true, configurable: true },
    parse: {
      value: (text: unknown) => parseText(String(text)),
      writable: true,
      configurable: true,
    },
    UTC: { value: UTC, writable: true, configurable: true },
  }) as unknown as DateConstructor
}

function primitiveOf(value: object): unknown {
  const { [Symbol.toPrimitive]: convert } = value as {
    [Symbol.toPrimitive]?: (hint: string) => unknown
  }
  if (convert) return convert.call(value, 'default')
  const plain: unknown = value.valueOf()
  return typeof plain === 'object' || typeof plain === 'function' ? String(value) : plain
}

function replaceLocalTime(prototype: Prototype): void {
  for (const part of PARTS) {
    for (const verb of ['get', 'set']) {
      const universal = prototype[`${verb}UTC${part}`]
      if (universal) prototype[`${verb}${part}`] = universal
    }
  }
  prototype.getTimezoneOffset = function () {
    return Number.isNaN(this.getTime()) ? NaN : 0
  }
  prototype.getYear = function () {
    return this.getUTCFullYear() - 1900
  }
  // 'Thu, 01 Jan 2026 10:00:00 GMT', rearranged.
  const { toUTCString } = prototype
  const words = (date: Date): string[] => (toUTCString.call(date) as string).split(' ')
  const dateWords = (date: Date) => {
    const [weekday, day, month, year] = words(date)
    return `${weekday.replace(',', '')} ${month} ${day} ${year}`
  }
  const timeWords = (date: Date) => `${words(date)[4]} GMT+0000 (Coordinated Universal Time)`
  const unlessInvalid = (write: (date: Date) => string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : write(this)
    }
  prototype.toDateString = unlessInvalid(dateWords)
  prototype.toTimeString = unlessInvalid(timeWords)
  prototype.toString = unlessInvalid((date) => `${dateWords(date)} ${timeWords(date)}`)
}
