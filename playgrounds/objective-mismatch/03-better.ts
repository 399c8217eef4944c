// A better model of the wrong thing
// Clicks and glad minutes of a page by the error of the click model that orders it, with much bait, some and none.
import { createRandom, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { measure } from './measure.ts'
import { createPages } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
/** Errors of the model, in log-odds of a click. */
const ERRORS = [0, 0.5, 1, 2, 4]
const BAITS = ['no bait', 'some bait', 'much bait']

const rows = BAITS.flatMap((name, bait) => {
  const worlds = SEEDS.map((seed) => createPages({ seed, bait }))
  return ERRORS.map((error) => {
    const pages = worlds.map((world, index) => {
      const random = createRandom(100 + index)
      return measure(
        world,
        ({ click }) =>
          Math.log(click / (1 - click)) + error * random.normal(),
      )
    })
    const clicks = meanInterval(pages.map((page) => page.clicks)).mean
    const glad = pages.map((page) => page.glad)
    return { bait: name, error, clicks, glad }
  })
})
const bad = rows.filter(({ bait }) => bait === 'much bait')
const [perfect, poor] = [0, 4].map((error) =>
  bad.find((row) => row.error === error)!,
)
for (const { error, clicks, glad } of [poor, perfect]) {
  const format = 'percent'
  show.value(`clicked, error ${error}`, clicks, { format, digits: 0 })
  show.value(`glad minutes, error ${error}`, meanInterval(glad).mean, {
    unit: 'min',
    digits: 1,
  })
}
const change = meanInterval(perfect.glad.map((x, i) => x - poor.glad[i]))
show.value('what losing the error changes', change.mean, {
  unit: 'min',
  digits: 1,
  better: 'higher',
  interval: [change.low, change.high],
  intervalName: `95% over ${SEEDS.length} worlds`,
})
show.table(
  bad.map(({ error, clicks, glad }) => ({
    error,
    clicks,
    glad: meanInterval(glad).mean,
  })),
  {
    caption: 'With much bait',
    columns: {
      error: { title: 'Error', digits: 1 },
      clicks: {
        title: 'Clicked',
        format: 'percent',
        digits: 0,
        best: 'higher',
      },
      glad: { title: 'Glad minutes', digits: 1, best: 'higher' },
    },
  },
)
const lines = rows.map(({ bait, error, glad }) => ({
  bait,
  error,
  glad: meanInterval(glad).mean,
}))
show.plot({
  title: 'Glad minutes by the error of the click model',
  x: { label: 'Error', unit: 'log-odds' },
  y: { label: 'Glad minutes' },
  marks: [
    { mark: 'line', x: 'error', y: 'glad', series: 'bait', rows: lines },
  ],
  alt: lines
    .filter(({ error }) => error === 4 || error === 0)
    .map(
      (r) => `${r.bait}, error ${r.error}: ${r.glad.toFixed(1)} minutes.`,
    )
    .join(' '),
})
