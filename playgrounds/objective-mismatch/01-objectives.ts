// Five perfect models
// What a page of ten brings if it is ordered by your objective, by four others, each predicted without any error, in five worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { gladMinutes, measure, type Order } from './measure.ts'
import { objective } from './objective.ts'
import { createPages } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const worlds = SEEDS.map((seed) => createPages({ seed }))
const orders: Record<string, Order> = {
  'your objective': objective,
  'share watched': ({ share }) => share,
  minutes: ({ click, minutes }) => click * minutes,
  'minutes, gated': ({ click, minutes, share }) =>
    click * minutes * Math.min(1, 2 * share),
  'glad minutes': gladMinutes,
}

show.table(
  Object.entries(orders).map(([order, by]) => {
    const pages = worlds.map((world) => measure(world, by))
    const glad = meanInterval(pages.map((page) => page.glad))
    show.value(`glad minutes, by ${order}`, glad.mean, {
      unit: 'min',
      digits: 1,
      better: 'higher',
      interval: [glad.low, glad.high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
    return {
      order,
      clicks: meanInterval(pages.map((page) => page.clicks)).mean,
      minutes: meanInterval(pages.map((page) => page.minutes)).mean,
      glad: glad.mean,
    }
  }),
  {
    caption: 'What a page brings',
    columns: {
      order: { title: 'Ordered by' },
      clicks: {
        title: 'Clicked',
        format: 'percent',
        digits: 0,
        best: 'higher',
      },
      minutes: { title: 'Minutes', digits: 1, best: 'higher' },
      glad: { title: 'Glad', digits: 1, best: 'higher' },
    },
  },
)
