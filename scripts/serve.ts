/** Serves the built site: `node scripts/serve.ts [port]`. BASE says under which path it was built. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import sirv from 'sirv'

const port = Number(process.argv[2] ?? 4321)
const base = (process.env.BASE ?? '/').replace(/\/$/, '')
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ to serve; run npm run build first.')
  process.exit(1)
}

const files = sirv('dist', { etag: true, dev: true })
const server = createServer((request, response) => {
  const notFound = () => {
    response.statusCode = 404
    response.end('Not found')
  }
  if (!request.url?.startsWith(`${base}/`)) return notFound()
  request.url = request.url.slice(base.length)
  files(request, response, notFound)
})
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use: stop what listens there, or name another: npm start -- 4322`
      : error.message,
  )
  process.exit(1)
})
server.listen(port, () =>
  console.log(`Shortlist is at http://localhost:${port}${base}/ (Ctrl+C ends it)`),
)
