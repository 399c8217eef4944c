import { defineHastPlugin, type HastPluginEntry } from 'satteri'

/**
 * A Sätteri plugin that writes each column's heading on its cells, as `data-label`, so that
 * a phone can show a row as a block of its own. The roles keep it a table when CSS no longer does.
 */
export const tableLabels = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'table-labels',
    element: {
      filter: ['table'],
      visit(table, context) {
        context.setProperty(table, 'role', 'table')
        const labels: string[] = []
        for (const section of table.children) {
          if (section.type !== 'element') continue
          context.setProperty(section, 'role', 'rowgroup')
          for (const row of section.children) {
            if (row.type !== 'element') continue
            context.setProperty(row, 'role', 'row')
            const cells = row.children.filter((cell) => cell.type === 'element')
            for (const [column, cell] of cells.entries()) {
              const isHeading = cell.tagName === 'th'
              context.setProperty(cell, 'role', isHeading ? 'columnheader' : 'cell')
              if (isHeading) labels[column] = context.textContent(cell)
              else if (column > 0) context.setProperty(cell, 'data-label', labels[column])
            }
          }
        }
      },
    },
  })
