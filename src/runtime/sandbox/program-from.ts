import type { Program } from '../program.ts'

/** The program in a Sandpack `compile` message: its TypeScript files, and the entry that package.json names. */
export function programFrom(modules: unknown): Program {
  const files: Record<string, string> = {}
  let entry = ''
  for (const [path, module] of Object.entries((modules ?? {}) as Record<string, unknown>)) {
    const code = (module as { code?: unknown } | null)?.code
    if (typeof code !== 'string') continue
    const name = path.replace(/^\//, '')
    if (name === 'package.json') entry = mainOf(code)
    else if (name.endsWith('.ts')) files[name] = code
  }
  return { entry, files }
}

function mainOf(packageJson: string): string {
  try {
    const { main } = JSON.parse(packageJson) as { main?: unknown }
    return typeof main === 'string' ? main.replace(/^\.?\//, '') : ''
  } catch {
    return ''
  }
}
