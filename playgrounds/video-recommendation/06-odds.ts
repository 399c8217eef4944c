// When odds are not minutes
// Weighted logistic regression on ten thousand impressions each of the two videos in odds.ts: as published, and with a copy of every positive as a negative of weight one.
import { logisticRegression, matrix } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { videos } from './odds.ts'

const IMPRESSIONS = 10_000

/** Odds by video: rows that are alike are one row with their weight. */
function odds(list: typeof videos, copies: boolean): number[] {
  const features = matrix(
    list.flatMap((_, i) => {
      const row = list.map((_, j) => (i === j ? 1 : 0))
      return [row, row]
    }),
  )
  const labels = list.flatMap(() => [1, 0])
  const sampleWeights = list.flatMap(({ clickRate, seconds }) => [
    IMPRESSIONS * clickRate * seconds,
    IMPRESSIONS * (1 - clickRate + (copies ? clickRate : 0)),
  ])
  const model = logisticRegression.fit(features, labels, {
    l2: 1e-6,
    sampleWeights,
  })
  const scores = logisticRegression.predictScore(
    model,
    matrix(list.map((_, i) => list.map((_, j) => (i === j ? 1 : 0)))),
  )
  return Array.from(scores, Math.exp)
}

const plain = odds(videos, false)
const repaired = odds(videos, true)
show.table(
  videos.map(({ video, clickRate, seconds }, i) => ({
    video,
    clickRate,
    truth: clickRate * seconds,
    plain: plain[i],
    repaired: repaired[i],
  })),
  {
    caption: 'Seconds of watching to be expected of an impression',
    columns: {
      video: { title: 'Video' },
      clickRate: { title: 'Click rate', format: 'percent' },
      truth: { title: 'True', digits: 1, best: 'higher' },
      plain: { title: 'Odds', digits: 1, best: 'higher' },
      repaired: { title: 'Odds, with copies', digits: 1, best: 'higher' },
    },
  },
)
const rates = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
const inflation = rates.flatMap((clickRate) =>
  [false, true].map((copies) => {
    const [learned] = odds([{ video: '', clickRate, seconds: 60 }], copies)
    return {
      clickRate,
      ratio: learned / (60 * clickRate),
      negatives: copies ? 'with copies' : 'as published',
    }
  }),
)
show.plot({
  title: 'Odds over the truth',
  x: { label: 'Click rate', format: 'percent' },
  y: { label: 'Times the truth' },
  marks: [
    {
      mark: 'line',
      x: 'clickRate',
      y: 'ratio',
      series: 'negatives',
      rows: inflation,
    },
  ],
  alt: 'As published the odds are as large as the truth at rare clicks, and three times as large at a click rate of seventy percent. With a copy of every positive they are right at every rate.',
})
