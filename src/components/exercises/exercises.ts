import { getCollection, type CollectionEntry } from 'astro:content'
import { FRAMEWORK_STEPS } from '../../schemas/framework-steps.ts'
import { LEVELS } from '../../schemas/levels.ts'

type Data = Extract<CollectionEntry<'docs'>['data'], { kind: 'exercise' }>

export interface Exercise {
  /** The last part of its address. */
  slug: string
  /** From the site's root. */
  link: string
  data: Data
}

/** All exercises, in the order of the framework, the easier ones first. */
export async function exercises(): Promise<Exercise[]> {
  const pages = await getCollection('docs')
  const found = pages.flatMap(({ id, data }) =>
    data.kind === 'exercise'
      ? [{ slug: id.split('/').at(-1)!, link: `/${id}/`, data: data as Data }]
      : [],
  )
  return found.sort((a, b) => rank(a) - rank(b) || a.data.title.localeCompare(b.data.title))
}

const rank = ({ data: { step, level } }: Exercise) =>
  FRAMEWORK_STEPS.indexOf(step) * LEVELS.length + LEVELS.indexOf(level)
