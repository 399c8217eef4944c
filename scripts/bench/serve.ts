import { readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { answering, type Found, type Traffic } from './answer.ts'
import type { Link } from './link.ts'

/** A folder that is being served. */
export interface Site {
  origin: string
  traffic: Traffic
  close(): Promise<void>
}

export interface ServeOptions {
  /** Scripts to put at the head of HTML pages, by path. */
  inject?: Record<string, string>
  link?: Link
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Serves a folder on a free port of localhost, as a static host would: gzip, index.html for folders. */
export async function serve(
  folder: string,
  { inject = {}, link }: ServeOptions = {},
): Promise<Site> {
  const find = (url: URL): Found | undefined => {
    const found = fileAt(folder, url)
    const script = inject[url.pathname]
    if (!found || script === undefined) return found
    const read = () => String(found.read()).replace('<head>', `<head><script>${script}</script>`)
    return { ...found, read }
  }
  const { listener, traffic } = answering(find, link)
  const server = createServer(listener)
  const port = await listen(server)
  return { origin: `http://localhost:${port}`, traffic, close: () => close(server) }
}

function fileAt(folder: string, { pathname }: URL): Found | undefined {
  const path = normalize(decodeURIComponent(pathname)).replace(/\/$/, '/index.html')
  const file = join(folder, path)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  return { key: file, type, read: () => readFileSync(file) }
}

export async function listen(server: Server | TlsServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return (server.address() as AddressInfo).port
}

export function close(server: Server | TlsServer): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
