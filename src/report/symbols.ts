import type { SymbolName } from './series-style.ts'

/** The corners of a symbol of about the area of a circle of radius 1; a circle has none. */
export function corners(symbol: SymbolName): [number, number][] {
  switch (symbol) {
    case 'circle':
      return []
    case 'square':
      return turned(4, 1.25, 45)
    case 'diamond':
      return turned(4, 1.35, 0)
    case 'triangle':
      return turned(3, 1.45, -90)
    case 'wedge':
      return turned(3, 1.45, 90)
    case 'plus':
      return PLUS
  }
}

/** A symbol as the `d` of an SVG path around the given middle. */
export function symbolPath(symbol: SymbolName, x: number, y: number, radius: number): string {
  if (symbol === 'circle') {
    return `M${x - radius},${y}a${radius},${radius} 0 1 1 0,.01Z`
  }
  const points = corners(symbol).map(
    ([dx, dy]) => `${round(x + dx * radius)},${round(y + dy * radius)}`,
  )
  return `M${points.join('L')}Z`
}

const round = (number: number): number => Math.round(number * 100) / 100

function turned(count: number, radius: number, degrees: number): [number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((degrees + (360 / count) * index) * Math.PI) / 180
    return [round(radius * Math.cos(angle)), round(radius * Math.sin(angle))]
  })
}

const [IN, OUT] = [0.42, 1.3]
const PLUS: [number, number][] = [
  [-IN, -OUT],
  [IN, -OUT],
  [IN, -IN],
  [OUT, -IN],
  [OUT, IN],
  [IN, IN],
  [IN, OUT],
  [-IN, OUT],
  [-IN, IN],
  [-OUT, IN],
  [-OUT, -IN],
  [-IN, -IN],
]
