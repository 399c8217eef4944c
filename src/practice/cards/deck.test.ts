import { describe, expect, test } from 'vitest'
import { readCards } from '../read-cards.ts'
import { chosenCards, interleaved, sourceAddress, type DeckCard } from './deck.ts'

const deck: DeckCard[] = readCards().map((card) => ({ ...card, title: card.page }))
const all = { family: '', step: '', concept: '' }

describe('the deck', () => {
  test('has at least 200 cards, about every family and every step', () => {
    expect(deck.length).toBeGreaterThanOrEqual(200)
    for (const family of ['search', 'recommendations', 'ads']) {
      expect(chosenCards(deck, { ...all, family }).length).toBeGreaterThan(30)
    }
    for (const { step } of deck) {
      expect(chosenCards(deck, { ...all, step }).length).toBeGreaterThan(8)
    }
  })

  test('asks nothing twice, and nothing that one word answers', () => {
    expect(new Set(deck.map(({ ask }) => ask)).size).toBe(deck.length)
    for (const { id, answer } of deck) {
      expect(answer.split(/\s+/).length, id).toBeGreaterThan(12)
    }
  })

  test('is chosen by all three at once', () => {
    const chosen = chosenCards(deck, { family: 'ads', step: 'data', concept: 'delayed-labels' })
    expect(chosen.length).toBeGreaterThan(0)
    expect(chosen.every(({ concept }) => concept === 'delayed-labels')).toBe(true)
  })

  test('begins with many pages, and loses no card', () => {
    const order = interleaved(deck)
    expect(new Set(order)).toEqual(new Set(deck))
    expect(new Set(order.slice(0, 10).map(({ page }) => page)).size).toBe(10)
  })

  test('leads to the words of a paragraph', () => {
    const card = { ...deck[0]!, page: '/a/', section: 'b', words: 'one-sided, or not' }
    expect(sourceAddress('/root/', card)).toBe('/root/a/#b:~:text=one%2Dsided%2C%20or%20not')
  })
})
