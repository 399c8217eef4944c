// A test in which the arms share the seats
// A new ranker against the old: once with half of the people each in one city, once with the whole city each. With few seats and with no limit, in five and in three worlds.
// Budget: 20 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { liveThrough } from './city.ts'
import { rankAll } from './funnel.ts'
import type { Log } from './log.ts'
import { nearYou, recipes, trainRecipe } from './recipes.ts'
import type { Policy } from './simulate.ts'
import { openSite } from './site.ts'

const SEEDS = [1, 2, 3, 4, 5]
const isNew = (person: number) => person % 2 === 1

/** Expected attendances of a request, over the requests of some people. */
function rate(log: Log, who: (person: number) => boolean): number {
  const requests = new Set<number>()
  let came = 0
  for (let row = 0; row < log.rowCount; row++) {
    if (!who(log.person[row])) continue
    requests.add(log.request[row])
    came += log.chance[row]
  }
  return came / requests.size
}

function lifts(seats: number, worlds = SEEDS.length) {
  return SEEDS.slice(0, worlds).map((seed, index) => {
    show.progress(`Worlds, seats ${seats}`, index, SEEDS.length)
    const site = openSite({ seed, seats }, { every: Infinity })
    const after = rankAll(trainRecipe(site.world, site.log, recipes[1]))
    const before = rankAll(nearYou)
    const mixed: Policy = (question) =>
      (isNew(question.visit.person) ? after : before)(question)
    const whole = () => true
    const test = liveThrough(site, mixed).log
    return {
      // What the test says, and what the launch brings.
      test: rate(test, isNew) / rate(test, (one) => !isNew(one)) - 1,
      launch:
        rate(liveThrough(site, after).log, whole) /
          rate(liveThrough(site, before).log, whole) -
        1,
    }
  })
}
const few = lifts(10)
const none = lifts(0, 3)
const show2 = (name: string, values: number[]) => {
  const { mean, low, high } = meanInterval(values)
  show.value(name, mean, {
    interval: [low, high],
    intervalName: `95% over ${values.length} worlds`,
    format: 'percent',
    digits: 0,
  })
}
type Lift = (typeof few)[0]
const of = (lifts: Lift[], key: keyof Lift) =>
  lifts.map((lift) => lift[key])
show2('lift in the test by people, few seats', of(few, 'test'))
show2('lift of the launch, few seats', of(few, 'launch'))
show2(
  'the test says too much, few seats',
  few.map((lift) => lift.test - lift.launch),
)
show2('lift in the test by people, no limit', of(none, 'test'))
show2('lift of the launch, no limit', of(none, 'launch'))
show2(
  'the test says too much, no limit',
  none.map((lift) => lift.test - lift.launch),
)
show.plot({
  title: 'What the test says, and what the launch brings',
  x: { label: 'Lift of attendances', format: 'percent' },
  y: { label: 'City', scale: 'band' },
  marks: [
    {
      mark: 'dot',
      x: 'lift',
      y: 'city',
      series: 'by',
      rows: [
        ...few.map((lift) => ({ ...lift, city: 'few seats' })),
        ...none.map((lift) => ({ ...lift, city: 'no limit' })),
      ].flatMap(({ city, test, launch }) => [
        { city, by: 'test by people', lift: test },
        { city, by: 'whole city', lift: launch },
      ]),
    },
  ],
  alt: `With few seats the test says ${(100 * meanInterval(of(few, 'test')).mean).toFixed(0)}% and the launch brings ${(100 * meanInterval(of(few, 'launch')).mean).toFixed(0)}%.`,
})
