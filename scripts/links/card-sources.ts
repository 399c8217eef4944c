import { parseHTML } from 'linkedom'

/** Where a card says that it comes from. */
export interface CardSource {
  id: string
  page: string
  section?: string
  words: string
}

/** Text that a text fragment of a link can find: within one of these. */
const PARAGRAPHS = 'p, li, td, figcaption, blockquote, h2, h3'
const HEADINGS = 'h2[id], h3[id]'

/**
 * Cards whose words do not stand in their page, or not below their heading, each with
 * what is wrong. `html` gives a built page by its address, or undefined.
 */
export function findLostCards(
  cards: CardSource[],
  html: (page: string) => string | undefined,
): string[] {
  const pages = Map.groupBy(cards, ({ page }) => page)
  return [...pages].flatMap(([page, ofPage]) => {
    const text = html(page)
    if (text === undefined) return ofPage.map(({ id }) => `${id}: there is no page ${page}`)
    const places = placesOf(text)
    return ofPage.flatMap((card) => {
      const problem = whyLost(card, places)
      return problem ? [`${card.id}: ${problem}`] : []
    })
  })
}

interface Place {
  section: string
  text: string
}

function placesOf(html: string): Place[] {
  const { document } = parseHTML(html)
  const content = document.querySelector('.sl-markdown-content') ?? document
  let section = ''
  const places: Place[] = []
  for (const element of content.querySelectorAll(`${PARAGRAPHS}, ${HEADINGS}`)) {
    if (element.matches(HEADINGS)) section = element.id
    const hasOwnParagraphs = element.querySelector(PARAGRAPHS) !== null
    if (!hasOwnParagraphs) places.push({ section, text: flat(element.textContent) })
  }
  return places
}

function whyLost({ section = '', words }: CardSource, places: Place[]): string | undefined {
  const found = places.filter(({ text }) => text.includes(flat(words)))
  if (found.length === 0) return `no paragraph has the words ${JSON.stringify(words)}`
  if (found.length > 1) return `${found.length} paragraphs have the words ${JSON.stringify(words)}`
  if (found[0].section === section) return undefined
  return `its words stand below #${found[0].section}, not #${section}`
}

const flat = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
