import { blend } from './blend.ts'
import type { Service } from './serve.ts'

/** The same two rankers, put together in five ways. */
export const services = {
  'light only': { first: ({ light }) => light },
  'heavy in the path': {
    first: ({ light }) => light,
    heavyTimeout: Infinity,
  },
  'heavy with a time-out': {
    first: ({ light }) => light,
    heavyTimeout: 100,
  },
  'your blend': { first: ({ light, stored }) => blend(light, stored) },
  'stored and light mixed': {
    first: ({ light, stored }) =>
      stored === undefined ? light : 0.7 * stored + 0.4 * light,
  },
} satisfies Record<string, Service>
