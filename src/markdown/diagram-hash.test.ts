import { describe, expect, it } from 'vitest'
import { RENDERER, diagramHash, diagramName, hashInSvg } from './diagram-hash.ts'

describe('diagramHash', () => {
  it('changes with the fence and with the renderer', () => {
    const hash = diagramHash('flowchart LR\n  a --> b')
    expect(hash).toMatch(/^[0-9a-f]{12}$/)
    expect(diagramHash('flowchart LR\n  a --> c')).not.toBe(hash)
    expect(diagramHash('flowchart LR\n  a --> b', 'mermaid 99')).not.toBe(hash)
  })

  it('ignores line endings and white space at the end of lines', () => {
    expect(diagramHash('a \r\nb\n')).toBe(diagramHash('a\nb'))
  })

  it('counts the version of Mermaid as part of the renderer', () => {
    expect(RENDERER).toMatch(/^mermaid \d+\.\d+\.\d+, drawing \d+$/)
  })
})

describe('diagramName', () => {
  it.each([
    ['index.mdx', 1, 'index-1'],
    ['framework/index.mdx', 2, 'framework-2'],
    ['cases/ads/click-prediction.mdx', 3, 'cases-ads-click-prediction-3'],
    ['concepts/leakage.md', 1, 'concepts-leakage-1'],
    ['cases\\ads\\index.mdx', 1, 'cases-ads-1'],
  ])('names diagram of %s, number %i: %s', (page, n, name) => {
    expect(diagramName(page, n)).toBe(name)
  })
})

describe('hashInSvg', () => {
  it('reads the hash of a drawing, and nothing from another SVG', () => {
    expect(hashInSvg('<svg data-diagram="0123456789ab" width="3">')).toBe('0123456789ab')
    expect(hashInSvg('<svg width="3"></svg>')).toBeUndefined()
  })
})
