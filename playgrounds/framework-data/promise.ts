import { logisticRegression, matrix, rocAuc } from 'shortlist/ml'
import { served, type Join } from './join.ts'
import { LOG_DAYS, TRAIN_DAYS, type Row } from './world.ts'

/** The rate counts so many purchases' worth of doubt. */
const PRIOR = { rate: 0.25, weight: 4 }

/** Quality, and the person's rate over the events that the join lets in. */
function table(rows: Row[], events: Map<number, Row[]>, join: Join) {
  return matrix(
    rows.map((row) => {
      let bought = PRIOR.rate * PRIOR.weight
      let seen = PRIOR.weight
      for (const event of events.get(row.person)!) {
        if (!join(event, row)) continue
        bought += event.bought
        seen++
      }
      return [row.quality, Math.log(bought / (seen - bought))]
    }),
  )
}

function byPerson(rows: Row[]) {
  const events = new Map<number, Row[]>()
  for (const row of rows) {
    const own = events.get(row.person)
    if (own) own.push(row)
    else events.set(row.person, [row])
  }
  return events
}

/** The offline AUC of a model whose feature is joined so, and its AUC after
 * the launch, when the feature is what serving can read. */
export function promise(rows: Row[], join: Join) {
  const before = rows.filter(({ time }) => time < LOG_DAYS)
  const train = before.filter(({ time }) => time < TRAIN_DAYS)
  const test = before.filter(({ time }) => time >= TRAIN_DAYS)
  const live = rows.filter(({ time }) => time >= LOG_DAYS)
  const bought = (some: Row[]) => some.map((row) => row.bought)
  const logged = byPerson(before)
  const model = logisticRegression.fit(
    table(train, logged, join),
    bought(train),
    { tolerance: 1e-4 },
  )
  const score = (some: Row[], events: Map<number, Row[]>, by: Join) =>
    logisticRegression.predictScore(model, table(some, events, by))
  const offline = rocAuc(bought(test), score(test, logged, join))
  const online = rocAuc(bought(live), score(live, byPerson(rows), served))
  return { offline, online, gap: offline - online }
}
