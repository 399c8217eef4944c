// Put eight videos in order
// The order that rank.ts gives them, and its NDCG against what people were glad to have watched.
import { ndcg } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { rank } from './rank.ts'
import { videos } from './videos.ts'

const order = rank(videos)
show.value('NDCG', ndcg(order.map((video) => video.satisfaction)), {
  better: 'higher',
})
show.table(
  order.map(({ title, clicks, satisfaction }, index) => ({
    place: index + 1,
    title,
    clicks,
    satisfaction,
  })),
)
