import type { Browser } from '@playwright/test'
import { SLOW } from './conditions.ts'
import { atMost, columns, count, kilobytes, shift, type Figure } from './figures.ts'
import { worstShift } from './layout-shift.ts'
import { measurePage, type PageWeight } from './page-weight.ts'
import { readingPages } from './pages.ts'
import { serve } from './serve.ts'
import { BOUNDS, DESKTOP } from './settings.ts'

const LOADS = 5

type Row = PageWeight & { path: string; shift: number }

/** Weighs every page, prints them all, and sums up by the worst. */
export async function benchPages(browser: Browser, dist: string): Promise<Figure[]> {
  const { origin, close } = await serve(dist)
  const paths = readingPages(dist)
  console.log(`Weighing ${paths.length} pages; each takes some ten seconds\n`)
  const rows: Row[] = []
  for (const path of paths) {
    const weight = await measurePage(browser, origin + path)
    const shift = await worstShift(browser, origin + path, { ...SLOW, loads: LOADS }, DESKTOP)
    rows.push({ ...weight, path, shift })
  }
  await close()
  console.log(`${table(rows)}\n`)
  for (const { path, failed } of rows) {
    for (const address of failed) console.log(`${path} asks in vain for ${address}\n`)
  }
  return summary(rows)
}

function table(rows: Row[]): string {
  const head = ['page, first visit', 'script', 'all', 'requests', 'third party', 'failed', 'shift']
  return columns([
    head,
    ...rows.map((row) => [
      row.path,
      kilobytes(row.scriptBytes),
      kilobytes(row.bytes),
      count(row.requests),
      count(row.thirdParty.length),
      count(row.failed.length),
      shift(row.shift),
    ]),
  ])
}

function summary(rows: Row[]): Figure[] {
  const worst = (value: (row: Row) => number) => rows.toSorted((a, b) => value(b) - value(a))[0]
  const heaviest = worst((row) => row.scriptBytes)
  const largest = worst((row) => row.bytes)
  const unsteady = worst((row) => row.shift)
  const heavy = [...new Set(rows.flatMap((row) => row.heavyLibraries))]
  const sum = (value: (row: Row) => number) => rows.reduce((total, row) => total + value(row), 0)
  return [
    atMost(`JavaScript before intent, ${heaviest.path}`, {
      value: heaviest.scriptBytes,
      bound: BOUNDS.scriptBytes,
      show: kilobytes,
    }),
    atMost(`React, Sandpack, Plot, Mermaid in it${heavy.length ? `: ${heavy.join(', ')}` : ''}`, {
      value: heavy.length,
      bound: 0,
      show: count,
    }),
    atMost(`all bytes of a first visit, ${largest.path}`, {
      value: largest.bytes,
      bound: BOUNDS.allBytes,
      show: kilobytes,
    }),
    atMost('third-party requests of all pages', {
      value: sum((row) => row.thirdParty.length),
      bound: 0,
      show: count,
    }),
    atMost('requests of all pages that fail', {
      value: sum((row) => row.failed.length),
      bound: 0,
      show: count,
    }),
    atMost(`layout shift, worst of ${LOADS} slow loads, ${unsteady.path}`, {
      value: unsteady.shift,
      bound: BOUNDS.loadShift,
      show: shift,
    }),
  ]
}
