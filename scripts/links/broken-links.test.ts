import { describe, expect, test } from 'vitest'
import { findBrokenLinks } from './broken-links.ts'

const page = (file: string, body: string) => ({
  file,
  html: `<!doctype html><html><body>${body}</body></html>`,
})
const reasons = (body: string, base?: string) =>
  findBrokenLinks(
    [page('/index.html', body), page('/a/index.html', '<h2 id="part">Part</h2>')],
    new Set(['/index.html', '/a/index.html', '/a.svg']),
    base,
  ).map(({ reason }) => reason)

describe('findBrokenLinks', () => {
  test('accepts pages, files, fragments and other hosts', () => {
    const good = ['/a/', './a/', '/a/#part', '/a.svg', 'https://example.org/x', '#']
    expect(reasons(good.map((href) => `<a href="${href}">x</a>`).join(''))).toEqual([])
  })

  test('names a missing file', () => {
    expect(reasons('<a href="/b/">x</a>')).toEqual(['has no file (/b/index.html)'])
  })

  test('names a missing fragment', () => {
    expect(reasons('<a href="/a/#other">x</a>')).toEqual(['has no #other on /a/index.html'])
  })

  test('finds a link that ignores the base', () => {
    expect(reasons('<a href="/a/">x</a>', '/some/base/')).toEqual(['leaves the base /some/base/'])
    expect(reasons('<a href="/some/base/a/">x</a>', '/some/base/')).toEqual([])
  })
})
