import { expect, test } from 'vitest'
import { ndcg } from 'shortlist/ml'
import { rank } from './rank.ts'
import { videos, type Video } from './videos.ts'

const score = (order: Video[]) =>
  ndcg(order.map((video) => video.satisfaction))

test('the order by clicks is worse than both orders that the comment says to try', () => {
  const byMinutes = videos.toSorted(
    (a, b) => b.minutes / b.clicks - a.minutes / a.clicks,
  )
  const bySatisfaction = videos.toSorted(
    (a, b) => b.satisfaction - a.satisfaction,
  )
  expect(score(rank(videos))).toBeLessThan(score(byMinutes))
  expect(score(byMinutes)).toBeLessThan(score(bySatisfaction))
  expect(score(bySatisfaction)).toBe(1)
})
