// Click rates for everybody
// Your rates on logs that can be counted by hand, and on one whose truth is known.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { clickRates, type Choice } from './rates.ts'
import { drawLog, trueRate, VIDEOS } from './world.ts'

const within = 1e-9
const row = (propensity: number, clicked: number, video = 'a'): Choice => ({
  video,
  propensity,
  clicked,
})
const inWords = (rates: Map<string, number>) =>
  Object.fromEntries([...rates].sort(([a], [b]) => (a < b ? -1 : 1)))

show.check(
  'where every choice was a fair draw, a rate is clicks over showings',
  () =>
    inWords(
      clickRates(
        [row(0.5, 1), row(0.5, 0), row(0.5, 0), row(0.5, 1, 'b')],
        100,
      ),
    ),
  { equals: { a: 1 / 3, b: 1 }, within },
)
show.check(
  'counts each row by one over its propensity',
  () => inWords(clickRates([row(0.5, 1), row(0.25, 0)], 100)),
  { equals: { a: 1 / 3 }, within },
)
show.check(
  'a row above the cap counts as much as the cap',
  () => inWords(clickRates([row(0.001, 1), row(0.5, 0)], 10)),
  { equals: { a: 10 / 12 }, within },
)

const random = createRandom(8)
const lucky = Array.from({ length: 200 }, () =>
  Array.from({ length: 12 }, () =>
    row(random.uniform(0.01, 1), Number(random.bernoulli(0.7))),
  ),
)
show.check(
  'a rate stays between 0 and 1, however lucky the log',
  () => {
    const rates = lucky.map((log) => clickRates(log, 50).get('a') ?? NaN)
    return { lowest: Math.min(...rates), highest: Math.max(...rates) }
  },
  {
    is: 'nothing below 0 or above 1 in 200 logs of 12 visits',
    passes: ({ lowest, highest }) =>
      lowest >= -within && highest <= 1 + within,
  },
)
show.check(
  'propensities that are all off by the same factor change nothing',
  () => {
    const halved = lucky[0].map((choice) => ({
      ...choice,
      propensity: choice.propensity / 2,
    }))
    const [once, twice] = [lucky[0], halved].map((log) =>
      clickRates(log, 1000).get('a'),
    )
    return { 'as logged': once ?? NaN, halved: twice ?? NaN }
  },
  {
    is: 'the same rate twice',
    passes: (seen) => Math.abs(seen['as logged'] - seen.halved) <= within,
  },
)

const log = drawLog(6, 60_000)
const truth = Object.fromEntries(
  VIDEOS.map((video) => [video.video, trueRate(video)]).sort(),
)
show.check(
  'says what each video would get from everybody',
  () => inWords(clickRates(log, 50)),
  { equals: truth, within: 0.02 },
)

const yours = clickRates(log, 50)
const plain = (video: string) => {
  const own = log.filter((choice) => choice.video === video)
  return own.reduce((sum, { clicked }) => sum + clicked, 0) / own.length
}
show.table(
  VIDEOS.map(({ video }) => ({
    video,
    plain: plain(video),
    yours: yours.get(video) ?? null,
    truth: truth[video],
  })),
  {
    caption: 'Which one video would you show to everybody?',
    columns: {
      plain: { title: 'clicks over showings', digits: 3, best: 'higher' },
      yours: { title: 'yours', digits: 3, best: 'higher' },
      truth: { title: 'if everybody got it', digits: 3, best: 'higher' },
    },
  },
)
