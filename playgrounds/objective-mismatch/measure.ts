import { topK } from 'shortlist/ml'
import type { Video } from './world.ts'

export type Order = (video: Video) => number

/** What people are glad of: minutes that they would call worth it. */
export const gladMinutes: Order = ({ click, minutes, glad }) =>
  click * minutes * glad

/** What the ten videos of a page bring, means over pages. */
export function measure(pages: Video[][], order: Order) {
  let clicks = 0
  let minutes = 0
  let glad = 0
  for (const page of pages) {
    for (const index of topK(page.map(order), 10).indices) {
      clicks += page[index].click / 10
      minutes += page[index].click * page[index].minutes
      glad += gladMinutes(page[index])
    }
  }
  const count = pages.length
  return {
    clicks: clicks / count,
    minutes: minutes / count,
    glad: glad / count,
  }
}
