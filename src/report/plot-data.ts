import type {
  Axis,
  PlotBlock,
  PlotMark,
  PlotRow,
  TableBlock,
  TableCell,
  TableColumn,
} from './blocks.ts'

type MarkWithRows = Extract<PlotMark, { rows: PlotRow[] }>

/**
 * The numbers behind a plot as tables, so that its words are not all there is for whoever
 * does not see it. Marks over the same points, such as a line and its band, share a table.
 */
export function plotTables(block: PlotBlock): TableBlock[] {
  const tables = new Map<string, TableBlock>()
  for (const mark of block.marks) {
    if (!('rows' in mark)) continue
    const base = baseColumns(block, mark)
    const keys = base.map(({ key }) => key)
    const points = mark.rows.map((row) => keys.map((key) => row[key] ?? null))
    const signature = JSON.stringify([keys, points])
    const table = tables.get(signature) ?? { type: 'table', columns: base, rows: points }
    tables.set(signature, withMeasures(table, mark, block.y))
  }
  return [...tables.values()].map(withKinds)
}

function baseColumns({ facet, x }: PlotBlock, mark: MarkWithRows): TableColumn[] {
  const has = (key: string) => mark.rows.some((row) => Object.hasOwn(row, key))
  const names = [facet?.x, facet?.y, 'series' in mark ? mark.series : undefined]
  const titled = names
    .filter((key) => key !== undefined && key !== mark.x && has(key))
    .map((key) => column(key ?? '', key ?? '', {}))
  return [...titled, column(mark.x, x.label, x)]
}

function withMeasures(table: TableBlock, mark: MarkWithRows, axis: Axis): TableBlock {
  const measures =
    mark.mark === 'band'
      ? [
          column(mark.low, `${axis.label || mark.low}, lowest`, axis),
          column(mark.high, `${axis.label || mark.high}, highest`, axis),
        ]
      : [column(mark.y, axis.label, axis)]
  if (mark.mark === 'text') measures.push(column(mark.text, 'label', {}))
  const added = measures.filter(({ key }) => !table.columns.some((known) => known.key === key))
  return {
    ...table,
    columns: [...table.columns, ...added],
    rows: table.rows.map((cells, index) => [
      ...cells,
      ...added.map(({ key }): TableCell => mark.rows[index]?.[key] ?? null),
    ]),
  }
}

const column = (key: string, title: string, { unit, format }: Partial<Axis>): TableColumn => ({
  key,
  // A column without a title has at least the name that the program gave it.
  title: title === '' ? key : title,
  kind: 'text',
  ...(unit === undefined ? {} : { unit }),
  ...(format === undefined ? {} : { format }),
})

const withKinds = (table: TableBlock): TableBlock => ({
  ...table,
  columns: table.columns.map((each, index) => ({
    ...each,
    kind: table.rows.some((row) => typeof row[index] === 'number') ? 'number' : 'text',
  })),
})
