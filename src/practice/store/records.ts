import * as z from 'zod/mini'
import { FRAMEWORK_STEPS } from '../../schemas/framework-steps.ts'
import { LEVELS } from '../../schemas/levels.ts'

/**
 * What each store may hold. Records come back from a disk and out of files that a
 * stranger may have made, so each is checked before anything trusts it.
 */
const text = (most: number) => z.string().check(z.maxLength(most))
const id = text(200)
/** Milliseconds since 1970. */
const moment = z.number().check(z.nonnegative())
const count = z.number().check(z.nonnegative())
/** A local date and time written as if it were UTC; see `cards/local-time.ts`. */
const localTime = z.iso.datetime()

const event = z.object({ id, changed: moment })

const card = z.object({
  id,
  changed: moment,
  due: localTime,
  last_review: localTime,
  stability: count,
  difficulty: count,
  elapsed_days: count,
  scheduled_days: count,
  learning_steps: count,
  reps: count,
  lapses: count,
  state: z.literal([0, 1, 2, 3]),
})

const review = z.object({
  id,
  changed: moment,
  card: id,
  rating: z.literal([1, 2, 3, 4]),
  day: z.iso.date(),
  isNew: z.boolean(),
})

const steps = z.enum([...FRAMEWORK_STEPS, 'close'])

const session = z.object({
  id,
  changed: moment,
  case: text(100),
  level: z.enum(LEVELS),
  phase: z.enum(['running', 'scoring', 'finished']),
  startedAt: moment,
  /** Milliseconds that count, up to the moment `since`; without it the clock stands. */
  elapsed: count,
  since: z.nullable(moment),
  step: z.number().check(z.int(), z.minimum(0), z.maximum(7)),
  spent: z.partialRecord(steps, count),
  extra: z.partialRecord(steps, count),
  skipped: z.array(steps).check(z.maxLength(8)),
  asked: z.array(text(200)).check(z.maxLength(50)),
  notes: z.partialRecord(steps, text(50_000)),
  board: text(50_000),
  curveballs: z
    .array(
      z.object({
        index: z.number().check(z.int(), z.nonnegative()),
        at: count,
        shownAt: z.nullable(count),
        reaction: text(10_000),
      }),
    )
    .check(z.maxLength(10)),
  scores: z.partialRecord(steps, z.literal([1, 2, 3, 4])),
})

const settings = z.object({
  id,
  changed: moment,
  newPerDay: z.number().check(z.int(), z.minimum(0), z.maximum(999)),
  reviewsPerDay: z.number().check(z.int(), z.minimum(0), z.maximum(9999)),
})

const broken = z.object({
  id,
  changed: moment,
  store: text(40),
  problem: text(2_000),
  value: z.unknown(),
})

export const SCHEMAS = {
  read: event,
  ran: event,
  solved: event,
  cards: card,
  reviews: review,
  sessions: session,
  settings,
  broken,
}

export type Records = { [Store in keyof typeof SCHEMAS]: z.infer<(typeof SCHEMAS)[Store]> }

/** The record, checked, or what is wrong with it in words. */
export function parseRecord<Store extends keyof Records>(
  store: Store,
  value: unknown,
): { record: Records[Store] } | { problem: string } {
  const result = SCHEMAS[store].safeParse(value)
  if (result.success) return { record: result.data as Records[Store] }
  const [issue] = result.error.issues
  return { problem: `${['record', ...issue.path].join('.')}: ${issue.message}`.slice(0, 2_000) }
}
