import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CheckBlock, Report } from '../src/report/blocks.ts'
import { loadWorkspace } from '../src/workspaces/load-workspace.ts'
import { runEntry } from '../src/workspaces/run-entry.ts'

const ROOT = 'playgrounds'
const ENTRY = '01-check'
const exercises = readdirSync(ROOT).filter((name) =>
  name.startsWith('exercise-'),
)

/** What stands in for the file that the reader edits: `ndcg.solution.ts`, `ndcg.wrong-ideal-of-top.ts`. */
const variants = (exercise: string) =>
  readdirSync(join(ROOT, exercise)).flatMap((name) => {
    const [, file, kind] =
      /^([\w-]+)\.(solution|wrong-[\w-]+)\.ts$/.exec(name) ?? []
    const code = () => readFileSync(join(ROOT, exercise, name), 'utf8')
    return file && kind ? [{ name, file: `${file}.ts`, kind, code }] : []
  })

async function checksOf(
  exercise: string,
  changes: Record<string, string> = {},
) {
  const workspace = await loadWorkspace(exercise)
  const files = { ...workspace.files, ...changes }
  const { outcome, report } = await runEntry({ ...workspace, files }, ENTRY)
  expect(outcome, JSON.stringify(report.at(-1))).toBe('done')
  return checks(report)
}

const checks = (report: Report) =>
  report.filter((block): block is CheckBlock => block.type === 'check')
const failed = (all: CheckBlock[]) => all.filter((check) => !check.passed)

test('there are at least 24', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(24)
})

describe.each(exercises)('%s', (exercise) => {
  const all = variants(exercise)

  test('has a starter that runs and fails', async () => {
    expect(failed(await checksOf(exercise)).length).toBeGreaterThan(0)
  })

  test('has one solution, which passes every check', async () => {
    const solutions = all.filter(({ kind }) => kind === 'solution')
    expect(solutions).toHaveLength(1)
    const [{ file, code }] = solutions
    const seen = await checksOf(exercise, { [file]: code() })
    expect(
      failed(seen).map(({ name, seen }) => `${name}: ${seen}`),
    ).toEqual([])
    expect(seen.length).toBeGreaterThan(2)
  })

  const wrong = all.filter(({ kind }) => kind !== 'solution')
  test('has a tempting wrong answer', () => {
    expect(wrong.length).toBeGreaterThan(0)
  })

  test.each(wrong)(
    '$name fails the check made for it',
    async ({ file, code }) => {
      const [, meant] = /^\/\/ Fails: (.+)$/m.exec(code()) ?? []
      expect(
        meant,
        'its first line says // Fails: <name of the check>',
      ).toBeDefined()
      const seen = await checksOf(exercise, { [file]: code() })
      expect(failed(seen).map(({ name }) => name)).toContain(meant)
    },
  )
})
