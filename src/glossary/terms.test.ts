import { describe, expect, test } from 'vitest'
import { termFinder, type Term } from './terms.ts'

const terms: Term[] = [
  { id: 'auc', term: 'AUC', meaning: 'A chance.' },
  { id: 'ranking', term: 'ranking', meaning: 'An order.' },
  { id: 'learning-to-rank', term: 'learning to rank', also: ['ranking model'], meaning: '…' },
  { id: 'recall', term: 'recall@k', meaning: '…' },
]
const find = termFinder(terms)
const found = (text: string, known: string[] = []) =>
  find(text, new Set(known)).map(({ start, text, term }) => [start, text, term.id])

describe('termFinder', () => {
  test('finds words however they are written, and abbreviations only as they are', () => {
    expect(found('Ranking by AUC.')).toEqual([
      [0, 'Ranking', 'ranking'],
      [11, 'AUC', 'auc'],
    ])
    expect(found('The auc of it')).toEqual([])
  })

  test('takes the longer of two that start at one place', () => {
    expect(found('a ranking model')).toEqual([[2, 'ranking model', 'learning-to-rank']])
  })

  test('finds each term once, and none that is known', () => {
    expect(found('ranking, ranking', [])).toHaveLength(1)
    expect(found('ranking', ['ranking'])).toEqual([])
  })

  test('takes no part of a word, and a line break for a space', () => {
    expect(found('rankings and re-ranking')).toEqual([])
    expect(found('learning\nto rank')).toEqual([[0, 'learning\nto rank', 'learning-to-rank']])
    expect(found('the recall@k of')).toEqual([[4, 'recall@k', 'recall']])
  })

  test('refuses one form for two terms', () => {
    const twice = [...terms, { id: 'order', term: 'Order', also: ['Ranking'], meaning: '…' }]
    expect(() => termFinder(twice)).toThrow('“Ranking” is a form of both ranking and order')
  })

  test('finds nothing where there are no terms', () => {
    expect(termFinder([])('any text', new Set())).toEqual([])
  })
})
