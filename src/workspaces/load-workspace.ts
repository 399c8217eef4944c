import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createWorkspace, type Workspace } from './workspace.ts'

/** A file of the program itself: not `split.test.ts`, not `split.solution.ts`. */
const FILE = /^[\w-]+\.ts$/

const ROOT = join(process.cwd(), 'playgrounds')

/** The names of all workspaces. */
export async function listWorkspaces(): Promise<string[]> {
  const items = await readdir(ROOT, { withFileTypes: true })
  return items
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort()
}

/** Reads a workspace from its folder. Throws an error that lists the workspaces where there is none of that name. */
export async function loadWorkspace(id: string): Promise<Workspace> {
  const known = await listWorkspaces()
  if (!known.includes(id)) {
    throw new Error(`There is no workspace ${JSON.stringify(id)}; there are ${known.join(', ')}`)
  }
  const folder = join(ROOT, id)
  const names = (await readdir(folder)).filter((name) => FILE.test(name))
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  )
  return createWorkspace(id, Object.fromEntries(files))
}
