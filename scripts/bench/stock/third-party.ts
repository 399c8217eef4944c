/**
 * Stands in for the hosts that stock Sandpack asks while it runs: a TLS server of our
 * own, to which the browser is told to resolve their names. Not request interception,
 * which copies megabytes an edit and makes Sandpack look four times slower.
 */
import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { answering, type Found, type Traffic } from '../answer.ts'
import { close, listen } from '../serve.ts'
import { installPackages, packageContents, versionOf } from './packages.ts'

export const HOSTS = [
  'data.jsdelivr.com',
  'unpkg.com',
  'cdnjs.cloudflare.com',
  'prod-packager-packages.codesandbox.io',
  'col.csbops.io',
]

export interface ThirdParty {
  traffic: Traffic
  /** What Chromium must be started with to come here. */
  browserArgs: string[]
  close(): Promise<void>
}

export async function startThirdParty(): Promise<ThirdParty> {
  const { listener, traffic } = answering(finder(installPackages()))
  const identity = certificate()
  const server = createServer(identity, listener)
  const port = await listen(server)
  const rules = HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(', ')
  return {
    traffic,
    browserArgs: [`--host-resolver-rules=${rules}`, trusting(identity.cert)],
    close: () => close(server),
  }
}

function finder(folderOf: (name: string) => string): (url: URL) => Found | undefined {
  const script = (path: string, isMinified = false): Found => ({
    key: path,
    type: 'text/javascript',
    read: () => {
      const code = readFileSync(path, 'utf8')
      return isMinified ? transformSync(code, { minify: true, legalComments: 'none' }).code : code
    },
  })
  const json = (key: string, read: () => string): Found => ({ key, type: 'application/json', read })

  return ({ hostname, pathname }) => {
    const path = decodeURIComponent(pathname)
    if (hostname === 'cdnjs.cloudflare.com') {
      return script(join(folderOf('typescript-default'), 'lib/typescript.js'), true)
    }
    if (hostname === 'unpkg.com' && path.startsWith('/typescript@')) {
      return script(join(folderOf('typescript-template'), 'lib/typescript.js'))
    }
    const name = /@babel\/runtime|node-libs-browser/.exec(path)?.[0]
    if (!name) return undefined
    const folder = folderOf(name)
    if (hostname === 'unpkg.com') {
      return json(path, () => readFileSync(join(folder, 'package.json'), 'utf8'))
    }
    if (hostname === 'data.jsdelivr.com') {
      const version = versionOf(folder)
      return json(path, () => JSON.stringify({ tags: { latest: version }, versions: [version] }))
    }
    return json(path, () => packageContents(name, folder))
  }
}

/** Trusts this key. Merely ignoring certificate errors would keep the compilers out of the browser's cache. */
function trusting(cert: Buffer): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
  const hash = createHash('sha256').update(key).digest('base64')
  return `--ignore-certificate-errors-spki-list=${hash}`
}

function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-certificate-'))
  const key = join(folder, 'key.pem')
  const cert = join(folder, 'cert.pem')
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=bench',
  ]
  try {
    execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    return { key: readFileSync(key), cert: readFileSync(cert) }
  } catch (cause) {
    throw new Error('Stock Sandpack’s hosts need a certificate: install openssl.', { cause })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
