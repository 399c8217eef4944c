/** The locale of a program, whatever the reader's: equal code gives equal reports. */
const LOCALE = 'en-US'

type Method = (...values: unknown[]) => unknown
type Prototype = Record<string, Method>
type Scope = Record<string, unknown>

/** Makes everything that depends on a locale or a time zone default to one locale, to UTC and to the program's clock. */
export function fixLocale(scope: Scope, now: () => number): void {
  for (const name of ['Number', 'BigInt', 'Array']) {
    fixMethod(prototypeOf(scope, name), 'toLocaleString', 0)
  }
  for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    fixMethod(prototypeOf(scope, 'Date'), method, 0, inUniversalTime)
  }
  const text = prototypeOf(scope, 'String')
  fixMethod(text, 'localeCompare', 1)
  fixMethod(text, 'toLocaleUpperCase', 0)
  fixMethod(text, 'toLocaleLowerCase', 0)
  fixIntl(scope.Intl as Scope, now)
}

const prototypeOf = (scope: Scope, name: string) =>
  (scope[name] as { prototype: Prototype }).prototype

/** Gives a method its locale, the argument at an index, and its options, the one after. */
function fixMethod(
  prototype: Prototype,
  name: string,
  index: number,
  options = (given: unknown) => given,
): void {
  const original = prototype[name]
  const fixed = function (this: unknown, ...values: unknown[]) {
    const before = index === 0 ? [] : [values[0]]
    return original.call(this, ...before, values[index] ?? LOCALE, options(values[index + 1]))
  }
  Object.defineProperty(prototype, name, { value: named(fixed, name) })
}

/** A time zone that is missing is UTC; what is not an object is left for the method to refuse. */
const inUniversalTime = (options: unknown): unknown => {
  if (options === undefined) return { timeZone: 'UTC' }
  if (typeof options !== 'object' || options === null) return options
  return { ...options, timeZone: (options as { timeZone?: unknown }).timeZone ?? 'UTC' }
}

function fixIntl(intl: Scope, now: () => number): void {
  for (const name of Object.getOwnPropertyNames(intl)) {
    const Original = intl[name]
    if (typeof Original !== 'function' || !('supportedLocalesOf' in Original)) continue
    const options = name === 'DateTimeFormat' ? inUniversalTime : (given: unknown) => given
    const fixed = new Proxy(Original, {
      construct: (target, [locales, given], newTarget) =>
        Reflect.construct(target, [locales ?? LOCALE, options(given)], newTarget) as object,
      apply: (target, self, [locales, given]) =>
        Reflect.apply(target, self, [locales ?? LOCALE, options(given)]) as unknown,
    })
    intl[name] = fixed
    Object.defineProperty(Original.prototype, 'constructor', { value: fixed })
  }
  fixPresent((intl.DateTimeFormat as { prototype: Prototype }).prototype, now)
}

/** A format that is given no date formats the present, which is the program's. */
function fixPresent(prototype: Prototype, now: () => number): void {
  const getFormat = Object.getOwnPropertyDescriptor(prototype, 'format')!.get!
  Object.defineProperty(prototype, 'format', {
    get(this: unknown) {
      const format = getFormat.call(this) as Method
      return (date: unknown) => format(date ?? now())
    },
  })
  const { formatToParts } = prototype
  prototype.formatToParts = function (this: unknown, date) {
    return formatToParts.call(this, date ?? now())
  }
}

const named = (method: object, name: string): object =>
  Object.defineProperty(method, 'name', { value: name })
