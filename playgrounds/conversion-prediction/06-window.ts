// The attribution window
// Only conversions within so many days of the click are counted, and clicks that old are learned from. Three worlds: what is counted, by kind, and what becomes of the places.
// Budget: 10 s
import { show } from 'shortlist/show'
import { drawOpportunities, money, sell } from './auction.ts'
import { tableOf } from './contest.ts'
import { judge, meanOf } from './judge.ts'
import { wait, type Learner } from './learners.ts'
import { openMarket, type Click } from './log.ts'
import { KINDS, MEMORY, TODAY } from './world.ts'

const WINDOWS = [1, 7, 21]
/** The log if nothing is counted that comes after the window. */
const cut = (log: readonly Click[], window: number): Click[] =>
  log.map((click) =>
    click.truth.delay <= window
      ? click
      : { ...click, truth: { ...click.truth, delay: Infinity } },
  )
/** Clicks whose window has closed: every label is final. */
const counted =
  (window: number): Learner =>
  (log, asOf) =>
    wait(window)(cut(log, window), asOf)

const markets = [1, 2, 3].map((seed) => {
  const market = openMarket({ seed })
  return {
    ...market,
    places: drawOpportunities(market.world, 250),
    table: tableOf(market),
  }
})
const rows = WINDOWS.map((window, i) => {
  show.progress('Windows', i, WINDOWS.length)
  const runs = markets.map(({ world, log, future, places, table }) => {
    const predict = counted(window)(log, TODAY)
    const sales = sell(world, places, predict, table)
    const furniture = (key: 'kind' | 'bestKind') =>
      sales.filter((sale) => sale[key] === 3).length
    const converting = future.filter(({ truth }) => truth.converts)
    return {
      ...judge(predict, future),
      counted: KINDS.map((_, k) => {
        const some = converting.filter(({ kind }) => kind === k)
        const within = some.filter(({ truth }) => truth.delay <= window)
        return within.length / some.length
      }),
      places: furniture('kind') / Math.max(1, furniture('bestKind')),
      worth: money(sales).worth,
    }
  })
  return { window, runs }
})
const name = (window: number) => (window === 1 ? 'a day' : `${window} days`)
show.table(
  rows.map(({ window, runs }) => ({
    window: name(window),
    used: 1 - window / MEMORY,
    ...Object.fromEntries(
      KINDS.map(({ kind }, k) => [
        kind,
        meanOf(runs.map((run) => run.counted[k])),
      ]),
    ),
    excess: meanOf(runs.map(({ excess }) => excess)),
    places: meanOf(runs.map(({ places }) => places)),
    worth: meanOf(runs.map(({ worth }) => worth)),
  })),
  {
    caption: 'Conversions that a window counts, and what the bids do',
    columns: {
      window: { title: 'Window' },
      used: { title: 'Clicks used', format: 'percent', digits: 0 },
      ...Object.fromEntries(
        KINDS.map(({ kind }) => [
          kind,
          { title: kind, format: 'percent', digits: 0 },
        ]),
      ),
      excess: { title: 'Loss above truth', digits: 1, best: 'lower' },
      places: {
        title: 'Places of furniture, of deserved',
        format: 'percent',
        digits: 0,
      },
      worth: { title: 'Worth to winners', unit: 'dollars', digits: 0 },
    },
  },
)
show.plot({
  title: 'A short window is fresh, and blind to who is slow',
  x: { label: 'Window', unit: 'days' },
  y: { label: 'Conversions counted', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'window',
      y: 'counted',
      series: 'kind',
      rows: rows.flatMap(({ window, runs }) =>
        KINDS.map(({ kind }, k) => ({
          window,
          kind,
          counted: meanOf(runs.map((run) => run.counted[k])),
        })),
      ),
    },
  ],
  alt: `With a window of a day, ${KINDS.map(({ kind }, k) => `${(100 * meanOf(rows[0].runs.map((run) => run.counted[k]))).toFixed(0)}% of ${kind}`).join(', ')} are counted.`,
})
