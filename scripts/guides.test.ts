import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  test('names only commands that exist', () => {
    const commands = [...text.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name)
    const known = [...Object.keys(scripts), 'ci']
    expect(commands.length).toBeGreaterThan(2)
    expect(commands.filter((name) => !known.includes(name))).toEqual([])
  })

  test('names only paths that exist', () => {
    const paths = [...text.matchAll(/\b(?:src|docs|scripts|tests|playgrounds|public)\/[\w./-]*/g)]
      .map(([path]) => path.replace(/[./]+$/, ''))
      .filter((path) => !path.includes('my-workspace'))
    expect(paths.length).toBeGreaterThan(3)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})
