import type { Axis } from '../blocks.ts'
import { exactDigits, formatNumber } from '../format-number.ts'

const STEPS = [1, 2, 5, 10]

/** The round step that cuts a span into at most so many parts. */
export function stepOf(span: number, parts: number, isWhole = false): number {
  const rough = span / Math.max(parts, 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((each) => each * power >= rough * 0.9999) ?? 10) * power
  return isWhole ? Math.max(1, Math.round(step)) : step
}

/** The round numbers from low to high, both included where they are round. */
export function linearTicks(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    tidy((first + index) * step),
  )
}

/** Powers of ten where there are enough of them; with their doubles and halves where there are not. */
export function logTicks(low: number, high: number, most: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const pick = (factors: number[]) =>
    powers
      .flatMap((power) => factors.map((factor) => tidy(factor * 10 ** power)))
      .filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
  const tens = pick([1])
  if (tens.length >= 3 && tens.length <= most) return tens
  const finer = [
    [1, 2, 5],
    [1, 3],
  ]
    .map(pick)
    .find((ticks) => ticks.length <= most)
  if (tens.length < 3 && finer !== undefined) return finer
  const every = Math.ceil(powers.length / most)
  return tens.filter((_, index) => index % every === 0)
}

/** Ticks in words: with as few digits after the point as get every one of them right. */
export function tickTexts(ticks: readonly number[], { format, scale }: Axis): string[] {
  // 500k beside 1.5M, 0.01 beside 10: such ticks have digits of their own.
  const isOwn = format === 'compact' || format === 'bytes' || scale === 'log'
  const exact = ticks.map((tick) => exactDigits(tick, format))
  const most = Math.max(0, ...exact)
  return ticks.map((tick, index) => {
    const digits = isOwn ? (exact[index] ?? 0) : most
    return formatNumber(tick, digits < 10 ? { format, digits } : { format })
  })
}

const tidy = (number: number): number => Number(number.toPrecision(12))
