// Two rankers, one metric
// NDCG of the same ten items in two orders.
import { ndcg } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { rank } from './rank.ts'

const items = [
  { title: 'a', relevance: 3, clicks: 10 },
  { title: 'b', relevance: 0, clicks: 90 },
  { title: 'c', relevance: 2, clicks: 40 },
]
const order = rank(items)
show.value('NDCG', ndcg(order.map((item) => item.relevance)), { better: 'higher' })
show.table(order)
