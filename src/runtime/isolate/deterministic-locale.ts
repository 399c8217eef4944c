/** The locale of a program, whatever the reader's: equal code gives equal reports. */
const LOCALE = 'en-US'

type Method = (locales?: unknown, options?: object) => string

/** Makes `toLocaleString` and `Intl` default to one locale and to UTC. */
export function fixLocale(scope: Record<string, unknown>): void {
  for (const name of ['Number', 'BigInt', 'Date', 'Array']) {
    const { prototype } = scope[name] as { prototype: Record<string, unknown> }
    for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
      const original = prototype[method] as Method | undefined
      if (!original) continue
      const settings = name === 'Date' ? { timeZone: 'UTC' } : {}
      prototype[method] = function (this: unknown, locales?: unknown, options?: object) {
        return original.call(this, locales ?? LOCALE, { ...settings, ...options })
      }
    }
  }
  const comparison = String.prototype.localeCompare
  String.prototype.localeCompare = function (that, locales, options) {
    return comparison.call(this, that, locales ?? LOCALE, options)
  }
  fixIntl(scope.Intl as Record<string, unknown>)
}

function fixIntl(intl: Record<string, unknown>): void {
  for (const name of Object.getOwnPropertyNames(intl)) {
    const Original = intl[name]
    if (typeof Original !== 'function' || !('supportedLocalesOf' in Original)) continue
    intl[name] = new Proxy(Original, {
      construct: (target, [locales, options], newTarget) =>
        Reflect.construct(target, [locales ?? LOCALE, withTimeZone(name, options)], newTarget),
      apply: (target, self, [locales, options]) =>
        Reflect.apply(target, self, [locales ?? LOCALE, withTimeZone(name, options)]),
    })
  }
}

const withTimeZone = (name: string, options: object | undefined) =>
  name === 'DateTimeFormat' ? { timeZone: 'UTC', ...options } : options
