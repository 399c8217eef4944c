import type { Kind, Layer, Point } from './points.ts'

/** Where bars stand: along which axis they are lined up, and how many share a place. */
export interface BarPlan {
  /** The axis of names or steps; the values are on the other. */
  along: 'x' | 'y'
  /** The place of a series among those that stand side by side; undefined takes the whole width. */
  slots: Map<string, number>
  /** How wide a place is where the axis is one of numbers. */
  width: number
}

/** Decides how bars stand, and gives each bar and area where it begins and ends. */
export function standBars(
  layers: readonly Layer[],
  kinds: { x: Kind; y: Kind },
  floor: number,
): { plan: BarPlan; layers: Layer[] } {
  const along = kinds.y === 'band' && kinds.x !== 'band' ? 'y' : 'x'
  const bars = layers.filter(({ mark }) => mark === 'bar').flatMap(({ points }) => points)
  const beside = layers.filter(({ mark, flag }) => mark === 'bar' && !flag)
  const plan = { along, slots: slotsOf(beside, along), width: widthOf(bars, along) } as const
  return {
    plan,
    layers: layers.map((layer) => {
      if (layer.mark !== 'bar' && layer.mark !== 'area') return layer
      const axis = layer.mark === 'bar' ? along : 'x'
      return { ...layer, points: based(layer, axis, floor) }
    }),
  }
}

/** From the floor to the value; or, stacked, from where the one below ends. */
function based({ points, flag }: Layer, along: 'x' | 'y', floor: number): Point[] {
  const value = (point: Point) => Number(along === 'x' ? point.y : point.x)
  if (!flag) return points.map((point) => ({ ...point, low: floor, high: value(point) }))
  const ends = new Map<string, number>()
  return points.map((point) => {
    const size = value(point)
    if (Number.isNaN(size)) return { ...point, low: Number.NaN, high: Number.NaN }
    // What is below zero is stacked downwards, apart from what is above.
    const place = JSON.stringify([point[along], point.fx, point.fy, size < 0])
    const low = ends.get(place) ?? 0
    ends.set(place, low + size)
    return { ...point, low, high: low + size }
  })
}

/** Series that never meet at a place need no slots: they differ by the place. */
function slotsOf(layers: readonly Layer[], along: 'x' | 'y'): Map<string, number> {
  const names = new Set<string>()
  const places = new Map<string, Set<string>>()
  for (const point of layers.flatMap(({ points }) => points)) {
    if (point.series === undefined) continue
    names.add(point.series)
    const place = JSON.stringify([point[along], point.fx, point.fy])
    places.set(place, (places.get(place) ?? new Set()).add(point.series))
  }
  const meet = [...places.values()].some((series) => series.size > 1)
  return new Map(meet ? [...names].map((name, index) => [name, index]) : [])
}

/** On an axis of numbers: most of the smallest gap between two bars. */
function widthOf(bars: readonly Point[], along: 'x' | 'y'): number {
  const places = [...new Set(bars.map((point) => Number(point[along])))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  return gaps.length === 0 ? 0.8 : 0.86 * Math.min(...gaps)
}
