import type { Request } from './world.ts'

/** Computes the features of a request. */
export type Pipeline = (request: Request) => number[]

/** The batch job that builds the training table. */
export const training: Pipeline = ({ activity, idle, match }) => [
  activity[0],
  Math.log(idle / 60),
  match,
]

/** Activity out of a table that is refreshed every so many days. */
export const stale =
  (days: number): Pipeline =>
  (request) =>
    training({ ...request, activity: request.activity.slice(days) })

/** The service gets milliseconds, and takes them for seconds. */
export const wrongUnit: Pipeline = (request) =>
  training({ ...request, idle: request.idle * 1000 })

/** A lookup in three times out; the service fills in a zero. */
export const timeOut: Pipeline = (request) => {
  const [activity, idle, match] = training(request)
  return [activity, idle, request.luck < 0.3 ? 0 : match]
}

/** What your service computes. */
export const yours: Pipeline = (request) => {
  const [, idle] = wrongUnit(request)
  const [activity] = stale(2)(request)
  const [, , match] = timeOut(request)
  return [activity, idle, match]
}

// Try: repair them one at a time; training(request) has all three right.
