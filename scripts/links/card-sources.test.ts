import { describe, expect, test } from 'vitest'
import { findLostCards } from './card-sources.ts'

const PAGE = `<html><body><nav><p>In the navigation it says this.</p></nav>
<div class="sl-markdown-content"><p>Before any heading stands
  a first <em>paragraph</em>.</p><h2 id="why">Why</h2><ul><li>Twice the same words.</li><li>Twice the same words.</li></ul>
<h3 id="more">More</h3><p>A last one with <code>code</code> in it.</p></div></body></html>`

const problems = (words: string, section?: string, page = '/a/') =>
  findLostCards([{ id: 'card', page, section, words }], (page) =>
    page === '/a/' ? PAGE : undefined,
  )

describe('findLostCards', () => {
  test('finds words across marks and line breaks, below their heading', () => {
    expect(problems('stands a first paragraph')).toEqual([])
    expect(problems('one with code in it', 'more')).toEqual([])
  })

  test('names a page, words and a section that are not there', () => {
    expect(problems('anything', undefined, '/b/')).toEqual(['card: there is no page /b/'])
    expect(problems('In the navigation')).toEqual([
      'card: no paragraph has the words "In the navigation"',
    ])
    expect(problems('Twice the same', 'why')).toEqual([
      'card: 2 paragraphs have the words "Twice the same"',
    ])
    expect(problems('one with code', 'why')).toEqual([
      'card: its words stand below #more, not #why',
    ])
  })
})
