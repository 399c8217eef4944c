// Which assumption matters
// Each assumption is doubled, alone; the cells say by how much a result grows. A 1 means: do not spend a question on it for this result.
import { units } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { numbersOf } from './numbers.ts'
import { assumptions as a } from './scale.ts'

const usual = numbersOf(a)
const doublings = {
  'people a day': { people: units.scale(a.people, 2) },
  'peak factor': { peakFactor: 2 * a.peakFactor },
  items: { items: units.scale(a.items, 2) },
  'vector length': { dimension: 2 * a.dimension },
  'items scored': { scored: 2 * a.scored },
  'items shown': { shown: 2 * a.shown },
  'days of log': { window: units.scale(a.window, 2) },
}
const rows = Object.entries(doublings).map(([doubled, change]) => {
  const n = numbersOf({ ...a, ...change })
  return {
    doubled,
    cores: n.cores / usual.cores,
    graph: units.ratio(n.graph, usual.graph),
    rows: units.ratio(n.rows, usual.rows),
  }
})
show.table(rows, {
  caption: 'Times as much, when one assumption is doubled',
  columns: {
    doubled: { title: 'Doubled' },
    cores: { title: 'Cores', digits: 2 },
    graph: { title: 'Index', digits: 2 },
    rows: { title: 'Training rows', digits: 2 },
  },
})
