/** Pictures of products, 16 x 16 pixels, red, green and blue from 0 to 1. */
import type { Random } from 'shortlist/ml'
import type { Product } from './world.ts'

export const SIDE = 16
export const SHAPES = [
  'disc',
  'square',
  'triangle',
  'diamond',
  'cross',
  'ring',
  'bottle',
  'boot',
]
export const PATTERNS = ['plain', 'stripes', 'bars', 'dots', 'checks']

/** Whether the point (x, y), each from -1 to 1, is on the product. */
function inside(shape: number, x: number, y: number): boolean {
  const r = Math.hypot(x, y)
  const box = Math.max(Math.abs(x), Math.abs(y))
  switch (shape) {
    case 0:
      return r < 1
    case 1:
      return box < 0.9
    case 2:
      return y < 0.9 && y > 2 * Math.abs(x) - 0.9
    case 3:
      return Math.abs(x) + Math.abs(y) < 1.1
    case 4:
      return box < 1 && Math.min(Math.abs(x), Math.abs(y)) < 0.4
    case 5:
      return r < 1 && r > 0.5
    case 6:
      return Math.abs(x) < (y < -0.3 ? 0.25 : 0.6) && Math.abs(y) < 1
    default:
      return box < 1 && (x < -0.1 || y > 0.25)
  }
}

/** Whether the pattern's ink is at this point, in pixels of the product. */
function inked({ pattern, period }: Product, x: number, y: number) {
  const column = Math.floor((x + 64) / (period / 2)) % 2
  const row = Math.floor((y + 64) / (period / 2)) % 2
  if (pattern === 1) return row === 1
  if (pattern === 2) return column === 1
  if (pattern === 3) return row === 1 && column === 1
  return pattern === 4 && row === column
}

/** How a picture is taken. */
export interface View {
  /** Shift in pixels, turn in radians, size as a factor. */
  x: number
  y: number
  turn: number
  zoom: number
  background: number[]
  /** Gain of each color, and how much darker it gets from left to right. */
  gain: number[]
  shade: number
  noise: number
}

export const studio: View = {
  x: 0,
  y: 0,
  turn: 0,
  zoom: 1,
  background: [0.95, 0.95, 0.95],
  gain: [1, 1, 1],
  shade: 0,
  noise: 0.01,
}

/** A shopper's view: the more damage, the less it is like the studio's. */
export function shoppersView(damage: number, cast: number, random: Random) {
  const mix = (from: number, to: number) =>
    from + (to - from) * Math.min(1, damage)
  const light = random.normal(-0.1, 0.25) * damage
  const tint = random.normal(0, 0.08) * damage + cast
  const tone = random.uniform(0.15, 0.8)
  const view: View = {
    x: random.normal(0, 0.7) * damage,
    y: random.normal(0, 0.7) * damage,
    turn: random.normal(0, 0.08) * damage,
    zoom: Math.exp(random.normal(0, 0.06) * damage),
    background: studio.background.map((white) =>
      mix(white, tone + random.uniform(-0.12, 0.12)),
    ),
    gain: [light + tint, light, light - tint].map(Math.exp),
    shade: random.normal(0, 0.15) * damage,
    noise: 0.01 + 0.02 * damage,
  }
  return view
}

export function draw(product: Product, view: View, random: Random) {
  const picture = new Float64Array(SIDE * SIDE * 3)
  const half = SIDE / 2
  const scale = half * product.size * view.zoom
  const cos = Math.cos(view.turn)
  const sin = Math.sin(view.turn)
  for (let row = 0, place = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const right = column + 0.5 - half - view.x
      const down = row + 0.5 - half - view.y
      const x = cos * right + sin * down
      const y = cos * down - sin * right
      const color = !inside(product.shape, x / scale, y / scale)
        ? view.background
        : inked(product, x / view.zoom, y / view.zoom)
          ? product.ink
          : product.body
      const light = 1 + view.shade * ((column + 0.5) / half - 1)
      const noise = random.normal(0, view.noise)
      for (let channel = 0; channel < 3; channel++) {
        const value = color[channel] * view.gain[channel] * light + noise
        picture[place++] = Math.min(1, Math.max(0, value))
      }
    }
  }
  return picture
}

/** The same picture again: cropped a little, recolored, saved once more. */
export function copyOf(picture: Float64Array, random: Random) {
  const zoom = random.uniform(0.86, 1)
  const left = random.uniform(0, 1 - zoom) * SIDE
  const top = random.uniform(0, 1 - zoom) * SIDE
  const gain = [0, 1, 2].map(() => Math.exp(random.normal(0, 0.06)))
  const copy = new Float64Array(picture.length)
  for (let row = 0, place = 0; row < SIDE; row++) {
    const fromRow = Math.floor(top + (row + 0.5) * zoom)
    for (let column = 0; column < SIDE; column++) {
      const fromColumn = Math.floor(left + (column + 0.5) * zoom)
      const from = 3 * (fromRow * SIDE + fromColumn)
      const noise = random.normal(0, 0.01)
      for (let channel = 0; channel < 3; channel++) {
        const value = picture[from + channel] * gain[channel] + noise
        copy[place++] = Math.min(1, Math.max(0, value))
      }
    }
  }
  return copy
}
