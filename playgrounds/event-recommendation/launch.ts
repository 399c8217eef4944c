/** What is ready when a site is launched: a ranker, towers, the funnel. */
import { buildFunnel, type Funnel } from './funnel.ts'
import { trainRecipe, type Recipe } from './recipes.ts'
import type { Site } from './site.ts'
import { trainTowers } from './towers.ts'

export function launch({ world, log }: Site, recipe: Recipe): Funnel {
  return buildFunnel(
    trainTowers(world, log),
    trainRecipe(world, log, recipe),
  )
}
