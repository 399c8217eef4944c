import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

let commits: Promise<Map<string, Date>> | undefined

/** When each file under docs/ was last committed; empty outside a git checkout. */
export function lastCommits(): Promise<Map<string, Date>> {
  commits ??= readCommits().catch(() => new Map<string, Date>())
  return commits
}

async function readCommits(): Promise<Map<string, Date>> {
  const { stdout } = await promisify(execFile)(
    'git',
    ['log', '--format=@%ct', '--name-only', '--', 'docs'],
    { maxBuffer: 64 * 1024 * 1024 },
  )
  const dates = new Map<string, Date>()
  let date = new Date(0)
  for (const line of stdout.split('\n')) {
    if (line.startsWith('@')) date = new Date(Number(line.slice(1)) * 1000)
    else if (line && !dates.has(line)) dates.set(line, date)
  }
  return dates
}
