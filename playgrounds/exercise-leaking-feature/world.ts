// Training tables of a shop, and the weeks after.
// - Two honest columns are the same in the warehouse and in the log. One is much the
//   strongest of all, and one points downward.
// - One honest column is blurred in the warehouse, by the same noise for everybody.
// - One column means nothing.
// - A leaking column is honest and weak when served. In the warehouse each value of a buyer
//   has moved, up or down: a job rewrote it after the purchase.
import { createRandom } from 'shortlist/ml'
import type { Column } from './keep.ts'

export type Leak = 'up' | 'down'
export type Role =
  'strong' | 'downward' | 'blurred' | 'idle' | `leak ${Leak}`

export interface Table {
  columns: Column[]
  labels: number[]
  nameOf: Map<Role, string>
}

const NAMES = [
  'orders_30d',
  'refund_flag',
  'session_minutes',
  'distance_km',
  'price_rank',
  'support_calls',
]

export function drawTable(seed: number, leaks: Leak[], size = 2000): Table {
  const random = createRandom(seed)
  const names = random.shuffle(NAMES)
  const roles: Role[] = random.shuffle<Role>([
    'strong',
    'downward',
    'blurred',
    'idle',
    ...leaks.map((leak) => `leak ${leak}` as const),
  ])
  const nameOf = new Map(roles.map((role, place) => [role, names[place]]))
  const columns: Column[] = roles.map((_, place) => ({
    name: names[place],
    warehouse: [],
    served: [],
  }))
  const labels: number[] = []
  for (let row = 0; row < size; row++) {
    const [a, b, c] = [random.normal(), random.normal(), random.normal()]
    const logOdds = -0.8 + 1.7 * a - 0.8 * b + 0.8 * c
    const label = Number(random.bernoulli(1 / (1 + Math.exp(-logOdds))))
    labels.push(label)
    roles.forEach((role, place) => {
      const served = {
        strong: a,
        downward: b,
        blurred: c,
        idle: random.normal(),
        'leak up': 0.3 * a + random.normal(),
        'leak down': 0.3 * a + random.normal(),
      }[role]
      const rewritten = {
        strong: 0,
        downward: 0,
        blurred: random.normal(0, 0.2),
        idle: 0,
        'leak up': 0.7 * label,
        'leak down': -0.9 * label,
      }[role]
      columns[place].served.push(served)
      columns[place].warehouse.push(served + rewritten)
    })
  }
  return { columns, labels, nameOf }
}
