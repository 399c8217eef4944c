import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

/** A server that remembers what it was asked for. */
export interface CountingServer {
  origin: string
  requests: string[]
  close(): void
}

/** Serves the built site, and at `/host/` a page of the same origin with nothing in it but a script. */
export const serveSite = (script = ''): Promise<CountingServer> => {
  const site = sirv(join(process.cwd(), 'dist'))
  return listen((request, response) => {
    if (request.url?.split('?')[0] !== '/host/') return site(request, response)
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><link rel="icon" href="data:,"><title>Host</title><body><script>${script}</script>`,
    )
  })
}

/** Answers whatever it is asked, to whoever asks, so that nothing but a policy is in the way. */
export const serveAnything = (): Promise<CountingServer> =>
  listen((_, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', 'text/javascript')
    response.end('1')
  })

type Listener = Parameters<typeof createServer>[1] & object

async function listen(answer: Listener): Promise<CountingServer> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    answer(request, response)
  })
  server.on('upgrade', (request, socket) => {
    requests.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://localhost:${port}`, requests, close: () => void server.close() }
}
