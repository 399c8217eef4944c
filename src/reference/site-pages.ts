import { getCollection } from 'astro:content'
import type { WrittenPage } from './used-by.ts'

/** The pages of prose, with their source. */
export async function sitePages(): Promise<WrittenPage[]> {
  return (await getCollection('docs')).map(({ id, data, body = '' }) => ({
    title: data.title,
    path: id === 'index' ? '/' : `/${id.replace(/(^|\/)index$/, '')}/`,
    body,
  }))
}
