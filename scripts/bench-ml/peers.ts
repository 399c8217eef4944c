/** What a user would pick instead: installed when first asked for, and no dependency of the project. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const FOLDER = resolve('.cache/bench-ml')

const manifest = {
  private: true,
  dependencies: {
    '@tensorflow/tfjs-backend-cpu': '4.22.0',
    '@tensorflow/tfjs-core': '4.22.0',
    '@tensorflow/tfjs-layers': '4.22.0',
    'hnswlib-node': '3.0.0',
    minisearch: '7.2.0',
    'ml-cart': '2.1.1',
    'ml-logistic-regression': '2.0.0',
    'ml-matrix': '6.15.1',
    usearch: '2.25.3',
    'wink-bm25-text-search': '3.1.2',
  },
  // Two of them are native and fetch or compile their part when they are installed.
  allowScripts: { 'hnswlib-node': true, usearch: true },
}

export type Peer = keyof typeof manifest.dependencies

/** Installs the peers unless these very versions are there. */
export function installPeers(): void {
  const path = `${FOLDER}/package.json`
  const wanted = `${JSON.stringify(manifest, undefined, 2)}\n`
  const isThere = existsSync(`${FOLDER}/installed`) && existsSync(path)
  if (isThere && readFileSync(path, 'utf8') === wanted) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(path, wanted)
  console.log('Installing what we compare with into .cache/bench-ml, once.')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', ...quiet], { cwd: FOLDER, stdio: 'inherit' })
  writeFileSync(`${FOLDER}/installed`, '')
}

/** The version of a peer, with its name. */
export const nameOf = (peer: Peer): string => `${peer} ${manifest.dependencies[peer]}`

/** Loads a peer as CommonJS. */
export function loadPeer<Module>(peer: Peer): Module {
  return createRequire(`${FOLDER}/package.json`)(peer) as Module
}
