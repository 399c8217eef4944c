// How few negatives are enough
// The share of negatives that is kept, down from all of them: what it does to the chances, and what it costs in what was learned.
import { correctDownsampling, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge, learn } from './learn.ts'
import { createWorld } from './world.ts'

const worlds = [1, 2, 3, 4, 5].map((seed) =>
  createWorld({ seed, rows: 5000 }),
)
const sweep = [1, 0.3, 0.1, 0.03, 0.01].map((keep) => {
  const runs = worlds.map((world) => {
    const { rows, said } = learn(world, { keep })
    // As many rows, but drawn from clicks and negatives alike.
    const share = rows / world.log.clicks.length
    const alike = learn(world, { keep: share, keepClicks: share })
    return {
      rows,
      ratio: judge(world, said).ratio,
      corrected: judge(world, correctDownsampling(said, keep)),
      alike: judge(world, alike.said).entropy,
    }
  })
  const over = (pick: (run: (typeof runs)[0]) => number) =>
    meanInterval(runs.map(pick))
  return {
    keep,
    rows: Math.round(over(({ rows }) => rows).mean),
    ratio: over(({ ratio }) => ratio),
    corrected: over(({ corrected }) => corrected.ratio).mean,
    entropy: over(({ corrected }) => corrected.entropy).mean,
    alike: over(({ alike }) => alike).mean,
  }
})
show.plot({
  title: 'Promised clicks over clicks that come',
  x: { label: 'Share of negatives kept', scale: 'log' },
  y: { label: 'Calibration ratio', scale: 'log' },
  marks: [
    {
      mark: 'line',
      x: 'keep',
      y: 'ratio',
      series: 'chances',
      rows: sweep.flatMap(({ keep, ratio, corrected }) => [
        { keep, ratio: ratio.mean, chances: 'as learned' },
        { keep, ratio: corrected, chances: 'corrected' },
      ]),
    },
  ],
  alt: `With all negatives the ratio is ${sweep[0].ratio.mean.toFixed(2)}; with 1 in 100 it is ${sweep[4].ratio.mean.toFixed(0)}, and corrected ${sweep[4].corrected.toFixed(2)}.`,
})
for (const { keep, ratio } of [sweep[0], sweep[4]]) {
  show.value(`calibration ratio, keep ${keep}`, ratio.mean, {
    interval: [ratio.low, ratio.high],
    intervalName: '95% over 5 worlds',
    digits: 2,
  })
}
show.table(
  sweep.map(({ keep, rows, entropy, alike }) => ({
    keep: `keep ${keep}`,
    rows,
    entropy,
    alike,
  })),
  {
    caption: 'Normalized entropy after correction, lower is better',
    columns: {
      keep: { title: 'Of the negatives' },
      rows: { title: 'Rows' },
      entropy: { title: 'Only negatives dropped', digits: 3 },
      alike: { title: 'As many rows, all alike', digits: 3 },
    },
  },
)
