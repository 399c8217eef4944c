/** How the benchmark's servers answer: gzip at its best, kept in memory, with every byte counted. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { fastLink, type Link } from './link.ts'

/** What stands at an address. `key` names it in the cache. */
export interface Found {
  key: string
  type: string
  read: () => Buffer | string
}

/** What a server has sent so far. */
export interface Traffic {
  /** Bytes of bodies, as sent; headers are not counted. */
  bytes: number
}

const COMPRESSIBLE = /^(text\/|image\/svg)|javascript|json|xml|wasm/
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'cache-control': 'public, max-age=31536000',
}

/** Answers requests with what `find` finds. */
export function answering(
  find: (url: URL) => Found | undefined,
  link: Link = fastLink,
): { listener: RequestListener; traffic: Traffic } {
  const bodies = new Map<string, { body: Buffer; isGzip: boolean }>()
  const traffic: Traffic = { bytes: 0 }

  const bodyOf = ({ key, type, read }: Found) => {
    const known = bodies.get(key)
    if (known) return known
    const raw = Buffer.from(read())
    const isGzip = COMPRESSIBLE.test(type)
    const made = { body: isGzip ? gzipSync(raw, { level: 9 }) : raw, isGzip }
    bodies.set(key, made)
    return made
  }

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url!, `http://${request.headers.host}`)
    const found = request.method === 'GET' ? find(url) : undefined
    if (!found) {
      response.writeHead(request.method === 'GET' ? 404 : 204, HEADERS).end()
      return
    }
    const { body, isGzip } = bodyOf(found)
    traffic.bytes += body.length
    const encoding = isGzip ? { 'content-encoding': 'gzip' } : {}
    response.writeHead(200, { ...HEADERS, 'content-type': found.type, ...encoding })
    void link(response, body)
  }
  return { listener, traffic }
}
