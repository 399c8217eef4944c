import { expect, test } from 'vitest'
import { PROGRAM } from '../settings.ts'
import { stockFiles } from './adapt.ts'

test('the program becomes files that import only each other', async () => {
  const files = await stockFiles(PROGRAM.workspace, PROGRAM.entry)
  expect(files[`/${PROGRAM.file}`]).toContain(PROGRAM.before)
  const imported = Object.values(files).flatMap((code) =>
    [...code.matchAll(/^import .*?'(.*)'/gm)].map(([, from]) => from),
  )
  expect(imported).toContain('./shortlist-show')
  for (const from of imported) {
    const path = from.replace('.', '')
    expect(Object.keys(files).map((name) => name.replace(/\.[jt]s$/, ''))).toContain(path)
  }
})
