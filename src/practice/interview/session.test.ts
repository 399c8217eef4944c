import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { parse } from 'yaml'
import { guide as schema } from '../../schemas/guide.ts'
import { parseRecord } from '../store/records.ts'
import { clockText, durationText } from './clock-text.ts'
import { planCurveballs, react, showDue } from './curveballs.ts'
import { sessionMarkdown } from './markdown.ts'
import { finishedSessions, meanScore, missedQuestions, weakestSteps } from './outcome.ts'
import {
  ask,
  budgetOf,
  createSession,
  draw,
  elapsedAt,
  extend,
  finish,
  goTo,
  isPaused,
  note,
  pause,
  resume,
  score,
  skip,
  spentAt,
  totalBudget,
  type Session,
} from './session.ts'
import { MINUTE, plannedStart, STEPS } from './steps.ts'

const START = Date.UTC(2026, 0, 1)
const at = (minutes: number) => START + minutes * MINUTE
const begin = (): Session =>
  createSession({ id: 'a', case: 'search/product-search', level: 'senior', curveballs: [] }, START)
const guide = schema.parse(parse(readFileSync('docs/practice/guides/product-search.yaml', 'utf8')))

describe('the steps', () => {
  test('take the minutes that the framework says', () => {
    const page = readFileSync('docs/framework/index.mdx', 'utf8')
    const rows = [...page.matchAll(/^\| (\d+)–(\d+) \| \[?(\w+)/gm)].map(([, from, to, name]) => ({
      name: name!.toLowerCase(),
      minutes: Number(to) - Number(from),
    }))
    expect(STEPS.map(({ name, minutes }) => ({ name, minutes }))).toEqual(rows)
    expect(plannedStart(STEPS.length)).toBe(45 * MINUTE)
  })
})

describe('the clock', () => {
  test('counts by dates, however seldom anybody looks', () => {
    const session = begin()
    expect(elapsedAt(session, at(50))).toBe(50 * MINUTE)
    expect(spentAt(session, at(50))).toBe(50 * MINUTE)
  })

  test('stands while it is paused', () => {
    const paused = pause(begin(), at(3))
    expect(isPaused(paused)).toBe(true)
    expect(elapsedAt(paused, at(100))).toBe(3 * MINUTE)
    expect(elapsedAt(resume(paused, at(100)), at(101))).toBe(4 * MINUTE)
  })

  test('can leave out the time that the reader was away', () => {
    const back = pause(begin(), at(90), at(10))
    expect(elapsedAt(back, at(90))).toBe(10 * MINUTE)
  })

  test('does not run backwards when the clock of the machine is set back', () => {
    expect(elapsedAt(begin(), at(-60))).toBe(0)
  })

  test('gives every moment to exactly one step', () => {
    const moves = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 0, max: 10_000_000 }), fc.nat(3)))
    fc.assert(
      fc.property(moves, (list) => {
        let session = begin()
        let now = START
        for (const [step, later, kind] of list) {
          now += later
          if (kind === 0) session = pause(session, now)
          else if (kind === 1) session = resume(session, now)
          else if (kind === 2) session = skip(session, now)
          else session = goTo(session, step, now)
        }
        const closed = finish(session, now)
        const spent = Object.values(closed.spent).reduce((sum, each) => sum + each, 0)
        expect(spent).toBe(closed.elapsed)
        expect(parseRecord('sessions', closed)).toHaveProperty('record')
      }),
    )
  })

  test('extends the step and the whole', () => {
    const extended = extend(goTo(begin(), 3, at(1)), 2, at(1))
    expect(budgetOf(extended, 3)).toBe(11 * MINUTE)
    expect(totalBudget(extended)).toBe(47 * MINUTE)
    expect(totalBudget(begin())).toBe(45 * MINUTE)
  })
})

describe('a session', () => {
  const scored = () => {
    let session = note(begin(), 'data', 'split by time', at(1))
    session = ask(ask(session, guide.questions[0]!.ask, at(1)), guide.questions[0]!.ask, at(1))
    session = draw(session, 'flowchart LR\n  a --> b', at(2))
    session = finish(skip(session, at(3)), at(9))
    for (const { name } of STEPS.slice(0, 7)) session = score(session, name, 3, at(10))
    return score(score(session, 'serving', 1, at(10)), 'data', 2, at(10))
  }

  test('asks a question once', () => expect(scored().asked).toHaveLength(1))

  test('is finished when each of the seven steps has a score', () => {
    const session = finish(begin(), at(9))
    expect(session.phase).toBe('scoring')
    expect(score(session, 'data', 4, at(9)).phase).toBe('scoring')
    expect(scored().phase).toBe('finished')
    expect(finishedSessions([session, scored()])).toHaveLength(1)
  })

  test('knows its weakest steps and what was not asked', () => {
    expect(weakestSteps(scored())).toEqual(['serving', 'data'])
    expect(meanScore(scored())).toBeCloseTo((5 * 3 + 1 + 2) / 7)
    expect(meanScore(begin())).toBeUndefined()
    const essential = guide.questions.filter((question) => question.essential)
    expect(missedQuestions(guide, begin())).toEqual(essential)
  })

  test('can be kept and read again', () => {
    expect(parseRecord('sessions', JSON.parse(JSON.stringify(scored())))).toEqual({
      record: scored(),
    })
  })

  test('becomes a Markdown file that its own text cannot break', () => {
    const session = draw(scored(), '```\n# not a heading', at(11))
    const text = sessionMarkdown(session, guide, 'Product search')
    expect(text).toContain('# Product search: a session at senior level, 20')
    expect(text).toContain('split by time')
    expect(text).toContain('Score: 1 (Below mid).')
    expect(text).toContain('````mermaid\n```\n# not a heading\n````')
    expect(text).toContain('Skipped.')
  })
})

describe('curveballs', () => {
  test.each(['mid', 'senior', 'staff'] as const)('of a %s session come apart, in time', (level) => {
    for (let run = 0; run < 300; run++) {
      const planned = planCurveballs(guide, level)
      expect(planned.length).toBeGreaterThan(0)
      expect(planned.length).toBeLessThanOrEqual(3)
      for (const [place, { index, at }] of planned.entries()) {
        const step = STEPS.findIndex(({ name }) => name === guide.curveballs[index]!.from)
        expect(at).toBeGreaterThanOrEqual(plannedStart(step))
        expect(at).toBeLessThanOrEqual(42 * MINUTE)
        if (place > 0) expect(at - planned[place - 1]!.at).toBeGreaterThanOrEqual(4 * MINUTE)
      }
    }
  })

  test('come at their moment, also to a page that slept, and keep what was said', () => {
    const ball = { index: 2, at: 10 * MINUTE, shownAt: null, reaction: '' }
    const session = { ...begin(), curveballs: [ball] }
    expect(showDue(session, at(9))).toBe(session)
    const shown = showDue(session, at(30))
    expect(shown.curveballs[0]!.shownAt).toBe(30 * MINUTE)
    expect(showDue(shown, at(31))).toBe(shown)
    expect(react(shown, 2, 'Cut it.', at(31)).curveballs[0]!.reaction).toBe('Cut it.')
  })
})

test('times in words', () => {
  expect([0, 65_000, 2_700_000, -61_000].map(clockText)).toEqual(['0:00', '1:05', '45:00', '−1:01'])
  expect([0, 60_000, 4_320_000, 3_600_000].map(durationText)).toEqual([
    'less than a minute',
    '1 minute',
    '1 hour 12 minutes',
    '1 hour',
  ])
})
