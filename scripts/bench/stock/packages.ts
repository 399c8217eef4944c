/** The packages that stock Sandpack fetches while it runs, installed once into a folder of their own. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = '.cache/stock-sandpack'
/** Name in the folder, and what it is. TypeScript twice, since Sandpack loads two. */
const PACKAGES: Record<string, string> = {
  'typescript-template': 'npm:typescript@4.0.8',
  'typescript-default': 'npm:typescript@3.4.1',
  '@babel/runtime': '7.29.14',
  'node-libs-browser': '2.2.1',
}

/** Installs what is not there yet; returns the folder of a package by its name above. */
export function installPackages(): (name: string) => string {
  const folderOf = (name: string) => join(FOLDER, 'node_modules', name)
  if (!Object.keys(PACKAGES).every((name) => existsSync(folderOf(name)))) {
    mkdirSync(FOLDER, { recursive: true })
    const manifest = { private: true, dependencies: PACKAGES }
    writeFileSync(join(FOLDER, 'package.json'), JSON.stringify(manifest, null, 2))
    console.log(`Installing what stock Sandpack fetches into ${FOLDER}`)
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    execFileSync('npm', ['install', ...quiet], { cwd: FOLDER, stdio: 'inherit' })
  }
  return folderOf
}

export const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version

/** All code of a package, as Sandpack's packager hands it out. */
export function packageContents(name: string, folder: string): string {
  const contents: Record<string, { content: string }> = {}
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.js(on)?$/.test(file) || /(^|\/)(node_modules|esm)\//.test(file)) continue
    const path = `/node_modules/${name}/${file.replaceAll('\\', '/')}`
    contents[path] = { content: readFileSync(join(folder, file), 'utf8') }
  }
  return JSON.stringify({
    contents,
    dependency: { name, version: versionOf(folder) },
    peerDependencies: {},
    dependencyDependencies: {},
    dependencyAliases: {},
  })
}
