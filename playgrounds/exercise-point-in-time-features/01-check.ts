// Features as of the request
// Your join against what a feature store had received when each request came.
import { rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { featuresAt, LAG, WINDOW, type Impression } from './features.ts'
import { drawLog } from './world.ts'

const now = 20_000
const line = (
  shownAt: number,
  clickedAt: number | null = null,
  user = 1,
): Impression => ({ user, shownAt, clickedAt })

show.check(
  'counts what was shown and clicked in the last week, of this user only',
  () =>
    featuresAt(1, now, [
      line(now - 100, now - 90),
      line(now - 3000),
      line(now - WINDOW - 60, now - WINDOW - 50),
      line(now - 100, now - 99, 2),
    ]),
  { equals: { shown: 2, clicked: 1 } },
)
show.check(
  'a click that came after the request is not counted',
  () => featuresAt(1, now, [line(now - 100, now + 300), line(now - 50)]),
  { equals: { shown: 2, clicked: 0 } },
)
show.check(
  'the row that is being judged does not count itself',
  () => featuresAt(1, now, [line(now, now + 1), line(now - 60)]),
  { equals: { shown: 1, clicked: 0 } },
)
show.check(
  'what happened in the last quarter of an hour has not arrived',
  () =>
    featuresAt(1, now, [
      line(now - LAG + 1, now - LAG + 2),
      line(now - 60, now - LAG + 5),
      line(now - LAG),
    ]),
  { equals: { shown: 2, clicked: 0 } },
)
show.check(
  'a click on what was shown before the week began is left out with it',
  () => featuresAt(1, now, [line(now - WINDOW - 5, now - WINDOW + 500)]),
  { equals: { shown: 0, clicked: 0 } },
)

const log = drawLog(2)
const requests = log.filter(({ shownAt }) => shownAt > 10 * 24 * 60)

show.check(
  'nothing that happens later changes a row of the past',
  () => {
    const changed = requests.slice(0, 300).filter(({ user, shownAt }) => {
      const then = log
        .filter((other) => other.shownAt <= shownAt)
        .map((other) => ({
          ...other,
          clickedAt:
            other.clickedAt !== null && other.clickedAt <= shownAt
              ? other.clickedAt
              : null,
        }))
      const old = featuresAt(user, shownAt, then)
      const today = featuresAt(user, shownAt, log)
      return old.shown !== today.shown || old.clicked !== today.clicked
    })
    return { 'rows that change, of 300': changed.length }
  },
  { equals: { 'rows that change, of 300': 0 } },
)

/** The store at the time of a request, fed by the stream of events that had arrived. */
function served({ user, shownAt: time }: Impression) {
  const store = { shown: 0, clicked: 0 }
  for (const event of log) {
    if (event.user !== user || event.shownAt <= time - WINDOW) continue
    if (event.shownAt + LAG <= time) store.shown++
    if (event.clickedAt !== null && event.clickedAt + LAG <= time) {
      store.clicked++
    }
  }
  return store
}
const joined = requests.map(({ user, shownAt }) =>
  featuresAt(user, shownAt, log),
)
const stored = requests.map(served)

show.check(
  'agrees with the feature store on every request of eleven days',
  () => {
    const row = requests.findIndex(
      (_, index) =>
        joined[index].shown !== stored[index].shown ||
        joined[index].clicked !== stored[index].clicked,
    )
    return row < 0
      ? 'every request'
      : { yours: joined[row], store: stored[row] }
  },
  { equals: 'every request' },
)

const labels = requests.map(({ clickedAt }) => Number(clickedAt !== null))
const rates = (rows: { shown: number; clicked: number }[]) =>
  rows.map(({ shown, clicked }) => (clicked + 1) / (shown + 5))
show.table(
  [
    {
      features: 'promised by your join',
      auc: rocAuc(labels, rates(joined)),
    },
    { features: 'reached in serving', auc: rocAuc(labels, rates(stored)) },
  ],
  {
    caption: 'A user’s click rate as the only feature',
    columns: { auc: { title: 'AUC', digits: 3 } },
  },
)
