// Six models, each with its price
// Every rung of the ladder learns long watches from the same log and is judged in the week that follows, in three worlds.
// Budget: 20 s
import { rocAuc, topK } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { milliseconds } from './capacity.ts'
import { meanInterval } from './interval.ts'
import { asIfOnTop } from './judging.ts'
import { takeRows, type Log } from './log.ts'
import { ladder, trainLadder, type Rung } from './models.ts'
import { assumptions } from './scale.ts'
import { openSite, type Site } from './site.ts'
import {
  chanceOfHalf,
  futureVisits,
  liveVideos,
  outcomeOf,
  rowsFor,
} from './truth.ts'

const SEEDS = [1, 2, 3]
const CANDIDATES = 1000

/** Over visits of the week after the log: of the ten videos that a visitor
 * would likeliest watch to the half, the share that is among the twenty that
 * the model likes best; and the long watches that its slate would bring. */
function quality({ world }: Site, rung: Rung) {
  const { slateSize } = world.settings
  const runs = futureVisits(world, 60).map((visit) => {
    const live = liveVideos(world, visit.day)
    const truth = live.map(
      (video) =>
        world.chanceOfClick(visit, video, 0) *
        chanceOfHalf(world.meanShare(visit, video)),
    )
    const wanted = new Set(topK(truth, 10).indices)
    const found = topK(rung.score(rowsFor(visit, live)), 20).indices
    const slate = Array.from(found.slice(0, slateSize), (i) => live[i])
    return {
      recall: found.filter((i) => wanted.has(i)).length / 10,
      longWatches: outcomeOf(world, visit, slate).longWatches,
    }
  })
  return {
    recall: meanInterval(runs.map((run) => run.recall)).mean,
    longWatches: meanInterval(runs.map((run) => run.longWatches)).mean,
  }
}

const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed })
  const { world, log, future } = site
  // Impressions of videos that the log has known, and of those uploaded since.
  const isNew = (row: number) =>
    world.videos.born[future.video[row]] >= world.settings.days
  const rows = Array.from(future.day.keys())
  const parts = {
    auc: future,
    aucOfKnown: takeRows(
      future,
      rows.filter((row) => !isNew(row)),
    ),
    aucOfNew: takeRows(future, rows.filter(isNew)),
  }
  return trainLadder(world, log).map((rung) => {
    // No rung may profit from knowing where a video was shown.
    const auc = (part: Log) =>
      rocAuc(part.longWatch, rung.score(asIfOnTop(part)))
    return {
      rung,
      auc: auc(parts.auc),
      aucOfKnown: auc(parts.aucOfKnown),
      aucOfNew: auc(parts.aucOfNew),
      ...quality(site, rung),
    }
  })
})

const rungs = ladder.map((name, index) => {
  const runs = worlds.map((world) => world[index])
  const { work, numbers } = runs[0].rung
  const { multiplyAdd = 0, treeStep = 0 } = work.candidate
  return {
    name,
    auc: meanInterval(runs.map((run) => run.auc)),
    aucOfKnown: meanInterval(runs.map((run) => run.aucOfKnown)),
    aucOfNew: meanInterval(runs.map((run) => run.aucOfNew)),
    recall: meanInterval(runs.map((run) => run.recall)),
    longWatches: meanInterval(runs.map((run) => run.longWatches)),
    operations: (multiplyAdd + treeStep) * CANDIDATES,
    milliseconds: milliseconds(work, CANDIDATES),
    bytes:
      4 * numbers.video * assumptions.videos +
      4 * numbers.user * assumptions.people +
      4 * numbers.model,
  }
})
show.table(
  rungs.map((rung) => ({
    model: rung.name,
    auc: rung.auc.mean,
    recall: rung.recall.mean,
    longWatches: rung.longWatches.mean,
    operations: rung.operations,
    milliseconds: rung.milliseconds,
    bytes: rung.bytes,
  })),
  {
    caption:
      'Quality in the week after the log; work for 1,000 candidates; memory for as many videos and people as in scale.ts',
    columns: {
      model: { title: 'Model' },
      auc: { title: 'AUC', digits: 3, best: 'higher' },
      recall: { title: 'Recall', format: 'percent', best: 'higher' },
      longWatches: {
        title: 'Long watches a slate',
        digits: 2,
        best: 'higher',
      },
      operations: { title: 'Operations', format: 'compact' },
      milliseconds: { title: 'Core time', unit: 'ms', digits: 3 },
      bytes: { title: 'Memory', format: 'bytes' },
    },
  },
)
for (const { name, recall } of rungs) {
  show.value(`recall of ${name}`, recall.mean, {
    ...recall,
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}
show.table(
  rungs.map(({ name, aucOfKnown, aucOfNew }) => ({
    model: name,
    known: aucOfKnown.mean,
    fresh: aucOfNew.mean,
    from: aucOfNew.interval[0],
    to: aucOfNew.interval[1],
  })),
  {
    caption: 'AUC of the week after the log, by age of the video',
    columns: {
      model: { title: 'Model' },
      known: { title: 'In the log', digits: 3, best: 'higher' },
      fresh: { title: 'Uploaded since', digits: 3, best: 'higher' },
      from: { title: '95% from', digits: 3 },
      to: { title: 'to', digits: 3 },
    },
  },
)
const [, , , trees, towers, both] = rungs
const microseconds = { unit: 'µs' } as const
show.value(
  'core time of boosted trees',
  1000 * trees.milliseconds,
  microseconds,
)
show.value(
  'core time of two towers',
  1000 * towers.milliseconds,
  microseconds,
)
show.value('memory of two towers', towers.bytes, { format: 'bytes' })
show.value('AUC of boosted trees', trees.auc.mean, {
  digits: 3,
  better: 'higher',
})
show.value('AUC of boosted trees + two towers', both.auc.mean, {
  digits: 3,
  better: 'higher',
})
show.plot({
  title: 'What a rung buys, and what it costs',
  x: { label: 'Core time for 1,000 candidates', unit: 'ms', scale: 'log' },
  y: { label: 'Recall', format: 'percent' },
  marks: [
    {
      mark: 'dot',
      x: 'milliseconds',
      y: 'recall',
      series: 'model',
      rows: rungs.map(({ name, recall, milliseconds }) => ({
        model: name,
        recall: recall.mean,
        milliseconds,
      })),
    },
  ],
  alt: `Recall of six models against their cost: from ${(100 * rungs[0].recall.mean).toFixed(0)}% for trending to ${(100 * rungs[5].recall.mean).toFixed(0)}% for boosted trees with two towers.`,
})
