// Chance chose people
// Your standard error in 300 experiments whose change does nothing, and in 100 whose change helps.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { compare, type Session } from './compare.ts'
import { createExperiments } from './world.ts'

const nothing = createExperiments(1, 300, 0)
const helps = createExperiments(2, 100, 3.5)
type Experiment = (typeof nothing)[number]

const rounded = (value: number) => Math.round(1000 * value) / 1000
const results = (experiments: Experiment[]) =>
  experiments.map(({ control, treatment }) => compare(control, treatment))
const alarms = (experiments: Experiment[]) => {
  const found = results(experiments).filter(
    ({ difference, standardError }) =>
      Math.abs(difference) > 1.96 * standardError,
  )
  return rounded(found.length / experiments.length)
}
const perSession = (sessions: Session[]) =>
  sessions.reduce((sum, { minutes }) => sum + minutes, 0) / sessions.length

show.check(
  'the difference is in minutes per session',
  () => {
    const off = nothing.slice(0, 50).map(({ control, treatment }) => {
      const wanted = perSession(treatment) - perSession(control)
      return Math.abs(compare(control, treatment).difference - wanted)
    })
    return rounded(Math.max(...off))
  },
  { is: '0, the largest error in 50 experiments', passes: (x) => x < 1e-6 },
)
show.check(
  'a change that does nothing is called a finding in about 5% of the experiments',
  () => alarms(nothing),
  {
    is: '0.02 to 0.09 of them',
    passes: (share) => share >= 0.02 && share <= 0.09,
  },
)
show.check(
  'the standard error is as large as differences really vary',
  () => {
    const all = results(nothing)
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length
    const center = mean(all.map(({ difference }) => difference))
    const squares = all.map(({ difference }) => (difference - center) ** 2)
    const claimed = mean(all.map(({ standardError }) => standardError))
    return rounded(claimed / Math.sqrt(mean(squares)))
  },
  {
    is: '0.85 to 1.15, claimed over real',
    passes: (ratio) => ratio >= 0.85 && ratio <= 1.15,
  },
)
show.check(
  'logging every session twice does not make it surer',
  () => {
    const { control, treatment } = nothing[0]
    const twice = (sessions: Session[]) => [...sessions, ...sessions]
    const once = compare(control, treatment).standardError
    return rounded(
      compare(twice(control), twice(treatment)).standardError / once,
    )
  },
  {
    is: '1: the same standard error (0.9 to 1.1)',
    passes: (ratio) => ratio >= 0.9 && ratio <= 1.1,
  },
)
show.check(
  'with one session a person it is the textbook’s formula',
  () => {
    const random = createRandom(8)
    const arm = (first: number): Session[] =>
      Array.from({ length: 300 }, (_, person) => ({
        person: first + person,
        minutes: random.normal(10, 4),
      }))
    return rounded(compare(arm(0), arm(1000)).standardError)
  },
  {
    is: '0.33 (0.29 to 0.36), that is √(4²/300 + 4²/300)',
    passes: (error) => error >= 0.29 && error <= 0.36,
  },
)
show.check(
  'a change that helps is found in most experiments',
  () => alarms(helps),
  { is: '0.5 of them or more', passes: (share) => share >= 0.5 },
)
