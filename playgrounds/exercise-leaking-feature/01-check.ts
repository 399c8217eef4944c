// Find the leaking column
// Your choice on 20 tables, and what a model trained on it does in the weeks after.
import { logisticRegression, matrix, rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { keep, type Column } from './keep.ts'
import { drawTable, type Leak, type Role } from './world.ts'

const SETS: Leak[][] = [[], ['up'], ['down'], ['up', 'down'], ['up']]
const tables = Array.from({ length: 20 }, (_, index) =>
  drawTable(index + 1, SETS[index % SETS.length]),
)
let choices: Set<string>[] | undefined
/** What you keep of each table, asked once. */
const kept = () =>
  (choices ??= tables.map(
    ({ columns, labels }) => new Set(keep(columns, labels)),
  ))

/** In how many of the tables that have such a column it is kept. */
function keptIn(role: Role) {
  const names = tables.map(({ nameOf }) => nameOf.get(role))
  const stays = names.filter((name, at) => name && kept()[at].has(name))
  return { kept: stays.length, of: names.filter(Boolean).length }
}
const tablesWith = (role: Role) =>
  tables.filter(({ nameOf }) => nameOf.has(role)).length
const all = tables.length

show.check(
  'a column that rose for buyers after the purchase goes',
  () => keptIn('leak up'),
  { equals: { kept: 0, of: tablesWith('leak up') } },
)
show.check(
  'a leak that lowers the value of buyers goes as well',
  () => keptIn('leak down'),
  { equals: { kept: 0, of: tablesWith('leak down') } },
)
show.check('the strongest honest column stays', () => keptIn('strong'), {
  equals: { kept: all, of: all },
})
show.check(
  'an honest column that points downward stays',
  () => keptIn('downward'),
  { equals: { kept: all, of: all } },
)
show.check(
  'a column that is stored less exactly than it was served stays',
  () => keptIn('blurred'),
  { equals: { kept: all, of: all } },
)

const table = drawTable(101, ['up', 'down'])
const later = drawTable(101, ['up', 'down'], 5000)

const rowsOf = (columns: Column[], version: 'warehouse' | 'served') =>
  matrix(
    columns[0].served.map((_, row) =>
      columns.map((column) => column[version][row]),
    ),
  )
/** Trained on the warehouse; launched on the rows that come after, as they are served. */
function aucs(names: Set<string>) {
  const chosen = (columns: Column[]) =>
    columns.filter(({ name }) => names.has(name))
  if (chosen(table.columns).length === 0)
    return { offline: 0.5, launched: 0.5 }
  const past = rowsOf(chosen(table.columns), 'warehouse')
  const model = logisticRegression.fit(past, table.labels)
  const score = (rows: typeof past) =>
    logisticRegression.predictScore(model, rows)
  const future = chosen(later.columns).map((column) => ({
    ...column,
    served: column.served.slice(table.labels.length),
  }))
  return {
    offline: rocAuc(table.labels, score(past)),
    launched: rocAuc(
      later.labels.slice(table.labels.length),
      score(rowsOf(future, 'served')),
    ),
  }
}
const yours = aucs(new Set(keep(table.columns, table.labels)))
const honest = aucs(
  new Set(
    (['strong', 'downward', 'blurred', 'idle'] as const).map((role) =>
      table.nameOf.get(role)!,
    ),
  ),
)
show.check(
  'after the launch the model is as good as its honest columns',
  () => ({ 'AUC after the launch': yours.launched }),
  {
    is: `at least ${(honest.launched - 0.005).toFixed(3)}`,
    passes: (seen) =>
      seen['AUC after the launch'] >= honest.launched - 0.005,
  },
)
show.check(
  'and the offline AUC did not promise more',
  () => ({ 'promised too much': yours.offline - yours.launched }),
  {
    is: 'at most 0.02',
    passes: (seen) => seen['promised too much'] <= 0.02,
  },
)
show.table(
  [
    {
      columns: 'all of them',
      ...aucs(new Set(table.columns.map(({ name }) => name))),
    },
    { columns: 'your choice', ...yours },
    { columns: 'the honest ones', ...honest },
  ],
  {
    caption: 'A logistic regression, before and after its launch',
    columns: {
      offline: { title: 'offline AUC', digits: 3 },
      launched: { title: 'AUC after launch', digits: 3 },
    },
  },
)
