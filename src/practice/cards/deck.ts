import type { Card } from '../read-cards.ts'

/** A card as readers get it. */
export type DeckCard = Card & {
  /** Of the page it comes from. */
  title: string
}

/** What a reader wants to practice; an empty string stands for all. */
export interface Choice {
  family: string
  step: string
  concept: string
}

export const chosenCards = (
  deck: readonly DeckCard[],
  { family, step, concept }: Choice,
): DeckCard[] =>
  deck.filter(
    (card) =>
      (family === '' || (card.families as string[]).includes(family)) &&
      (step === '' || card.step === step) &&
      (concept === '' || card.concept === concept),
  )

/**
 * The order in which new cards are begun: one page after another takes its turn, so that a
 * day's cards are about several things.
 */
export function interleaved(deck: readonly DeckCard[]): DeckCard[] {
  const pages = [...Map.groupBy(deck, ({ page }) => page).values()]
  const longest = Math.max(0, ...pages.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) =>
    pages.flatMap((page) => page[turn] ?? []),
  ).flat()
}

/** The paragraph that a card comes from; browsers that know how go to its words. */
export function sourceAddress(root: string, { page, section = '', words }: Card): string {
  const text = encodeURIComponent(words).replaceAll('-', '%2D')
  return `${root}${page.slice(1)}#${section}:~:text=${text}`
}
