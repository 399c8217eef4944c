import type { APIRoute } from 'astro'
import { getEntry } from 'astro:content'
import { readCards } from '../../practice/read-cards.ts'

/** The whole deck, each card with the title of its page. */
export const GET: APIRoute = async () =>
  Response.json(
    await Promise.all(
      readCards().map(async (card) => {
        const page = await getEntry('docs', card.page.replace(/^\/|\/$/g, ''))
        if (!page) throw new Error(`The card ${card.id} names ${card.page}, which is no page`)
        return { ...card, title: page.data.title }
      }),
    ),
  )
