import { exactTopK, matrixRow, topK, twoTower } from 'shortlist/ml'
import type { TwoTowerOptions } from 'shortlist/ml'
import type { World } from './world.ts'

export interface Verdict {
  /** The chance that a person's next choice is among the ten retrieved. */
  recall: number
  /** The chance, over all people, of a retrieved item: how popular it is. */
  popularity: number
}

/** Trains two towers on the choices and retrieves ten items for everybody. */
export function judge(world: World, options: TwoTowerOptions): Verdict {
  const { people, items } = world.settings
  const model = twoTower.fit(world.pairs, {
    userCount: people,
    itemCount: items,
    ...options,
  })
  const users = twoTower.userVectors(model, {
    ids: [...Array(people).keys()],
  })
  const table = twoTower.itemVectors(model, {
    ids: [...Array(items).keys()],
  })
  return judgeLists(
    world,
    world.chances.map(
      (_, person) => exactTopK(matrixRow(users, person), table, 10).indices,
    ),
  )
}

/** The same ten for everybody, those that are chosen most. */
export function judgePopular(world: World): Verdict {
  const { indices } = topK(popularities(world), 10)
  return judgeLists(
    world,
    world.chances.map(() => indices),
  )
}

/** What nobody can beat: the ten likeliest choices of each person. */
export function judgeBest(world: World): Verdict {
  return judgeLists(
    world,
    world.chances.map((chances) => topK(chances, 10).indices),
  )
}

function judgeLists(world: World, lists: Int32Array[]): Verdict {
  const popularity = popularities(world)
  let recall = 0
  let shown = 0
  lists.forEach((list, person) => {
    for (const item of list) {
      recall += world.chances[person][item]
      shown += popularity[item]
    }
  })
  return {
    recall: recall / lists.length,
    popularity: shown / (10 * lists.length),
  }
}

function popularities({ chances }: World): Float64Array {
  return chances[0].map(
    (_, item) =>
      chances.reduce((sum, person) => sum + person[item], 0) /
      chances.length,
  )
}
