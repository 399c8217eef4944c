import type { SymbolType } from '@observablehq/plot'
import type { SymbolName } from '../series-style.ts'
import { corners } from '../symbols.ts'

/** A symbol in the form that Observable Plot draws; its size is an area. */
export function plotSymbol(name: SymbolName): SymbolType {
  if (name === 'circle') return 'circle'
  const points = corners(name)
  return {
    draw(context: CanvasPath, size: number) {
      const radius = Math.sqrt(size / Math.PI)
      points.forEach(([x, y], index) => {
        if (index === 0) context.moveTo(x * radius, y * radius)
        else context.lineTo(x * radius, y * radius)
      })
      context.closePath()
    },
  } as unknown as SymbolType
}
