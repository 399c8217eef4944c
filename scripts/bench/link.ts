import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const CHUNK = 4_096
/** Milliseconds that a timer may be late without the link losing them. */
const LATENESS = 5

/** Ends a response with a body. */
export type Link = (response: ServerResponse, body: Buffer) => void | Promise<void>

/** As fast as the machine. */
export const fastLink: Link = (response, body) => void response.end(body)

/** A line of so many Mbit/s that all responses of a server share. */
export function slowLink(megabits: number): Link {
  const bytesPerMillisecond = megabits * 125
  let freeAt = 0
  return async (response, body) => {
    for (let start = 0; start < body.length; start += CHUNK) {
      const chunk = body.subarray(start, start + CHUNK)
      freeAt = Math.max(freeAt, performance.now() - LATENESS) + chunk.length / bytesPerMillisecond
      await sleep(Math.max(0, freeAt - performance.now()))
      response.write(chunk)
    }
    response.end()
  }
}
