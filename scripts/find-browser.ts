/** Where Chromium is. Every script and test that needs a browser asks here. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const ADVICE =
  'No Chromium was found. Set CHROMIUM_PATH to one, or run `npx playwright install --with-deps chromium`, ' +
  'or install your system’s chromium package.'

/** What each look-up reads, so that a test can answer for the machine. */
export interface Machine {
  env: Record<string, string | undefined>
  exists: (path: string) => boolean
  /** Where Playwright would have put its own browser. */
  playwright: () => string
}

const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  playwright: () => chromium.executablePath(),
}

/** The path of a Chromium: CHROMIUM_PATH, then the usual system paths, then Playwright's own. */
export async function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const chosen = machine.env.CHROMIUM_PATH
  if (chosen) {
    if (machine.exists(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, where there is no file.`)
  }
  const found = [...SYSTEM_PATHS, machine.playwright()].find((path) => path && machine.exists(path))
  if (found) return found
  throw new Error(ADVICE)
}

/** As `findBrowser`, but where there is none, tries to install one first. */
export async function ensureBrowser(): Promise<string> {
  try {
    return await findBrowser()
  } catch (error) {
    if (process.env.CHROMIUM_PATH) throw error
  }
  const root = process.getuid?.() === 0
  const attempts: [command: string, args: string[]][] = [
    ['npx', ['playwright', 'install', '--with-deps', 'chromium']],
  ]
  if (root) attempts.push(['apt-get', ['install', '-y', 'chromium']])
  for (const [command, args] of attempts) {
    console.log(`No Chromium yet: ${command} ${args.join(' ')}`)
    try {
      execFileSync(command, args, { stdio: 'inherit' })
      return await findBrowser()
    } catch {
      // The next attempt, or the advice below, says what to do.
    }
  }
  throw new Error(ADVICE)
}

/** Launch options for that browser: quiet, and without the sandbox that root cannot have. */
export function launchOptions(executablePath: string): LaunchOptions {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  return { executablePath, args }
}
