// What only one source finds
// Of the ten videos that would bring a visitor most, which source finds them, which of them no other source finds, and how much of the slate is owed to it alone. In three worlds; then, in two each, where no video is new, and where nobody has tastes.
// Budget: 20 s
import { topK } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { createWorld } from './create-world.ts'
import { buildFunnel, SOURCES, type Source } from './funnel.ts'
import { meanInterval } from './interval.ts'
import { createLog } from './log.ts'
import { recipes } from './rankers.ts'
import { futureVisits, liveVideos, outcomeOf } from './truth.ts'
import type { WorldSettings } from './world.ts'

const SEEDS = [1, 2, 3]
const VISITS = 50
/** Long watches × length. */
const recipe = recipes[3]
const kinds = [
  { kind: 'as usual', changes: {} },
  { kind: 'no video is new', changes: { newVideosPerDay: 0 } },
  { kind: 'no tastes', changes: { tasteStrength: 0 } },
]

/** Shares of the wanted videos and of the slate, by source, in a world. */
function judge(changes: Partial<WorldSettings>) {
  const world = createWorld(changes)
  const log = createLog(world, 0, world.settings.days)
  const funnel = buildFunnel(world, log, recipe)
  const visits = futureVisits(world, VISITS).map((visit) => {
    const live = liveVideos(world, visit.day)
    const worth = live.map(
      (video) => outcomeOf(world, visit, [video]).satisfiedMinutes,
    )
    const wanted = Array.from(topK(worth, 10).indices, (i) => live[i])
    const lists = SOURCES.map((source) => funnel.retrieve(visit, source))
    return { wanted, lists, slate: funnel.run(visit).slate }
  })
  return SOURCES.map((_, s) => {
    const share = (of: 'wanted' | 'slate', alone: boolean) =>
      meanInterval(
        visits.map((visit) => {
          const found = visit[of].filter((video) =>
            visit.lists.every(
              (list, other) =>
                (other === s) === list.includes(video) ||
                (other !== s && !alone),
            ),
          )
          return found.length / visit[of].length
        }),
      ).mean
    return {
      recall: share('wanted', false),
      incremental: share('wanted', true),
      slate: share('slate', true),
    }
  })
}
const runs = kinds.map(({ changes }, step) => {
  show.progress('Worlds', step, kinds.length)
  const seeds = step === 0 ? SEEDS : SEEDS.slice(0, 2)
  return seeds.map((seed) => judge({ seed, ...changes }))
})
const of = (
  kind: number,
  source: Source,
  key: 'recall' | 'incremental' | 'slate',
) =>
  meanInterval(
    runs[kind].map((world) => world[SOURCES.indexOf(source)][key]),
  )
const percent = { format: 'percent', digits: 1 } as const
show.table(
  SOURCES.map((source) => ({
    source,
    recall: of(0, source, 'recall').mean,
    incremental: of(0, source, 'incremental').mean,
    slate: of(0, source, 'slate').mean,
  })),
  {
    caption: 'As usual',
    columns: {
      source: { title: 'Source' },
      recall: { title: 'Recall', ...percent, best: 'higher' },
      incremental: {
        title: 'Found by it alone',
        ...percent,
        best: 'higher',
      },
      slate: { title: 'Of the slate, by it alone', ...percent },
    },
  },
)
show.table(
  kinds.map(({ kind }, k) => ({
    kind,
    ...Object.fromEntries(
      SOURCES.map((source) => [source, of(k, source, 'incremental').mean]),
    ),
  })),
  {
    caption: 'Found by one source alone, by world',
    columns: {
      kind: { title: 'World' },
      ...Object.fromEntries(
        SOURCES.map((source) => [source, { title: source, ...percent }]),
      ),
    },
  },
)
for (const source of SOURCES) {
  const alone = of(0, source, 'incremental')
  show.value(`found by ${source} alone`, alone.mean, {
    ...alone,
    ...percent,
    better: 'higher',
  })
}
