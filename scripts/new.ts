/** `npm run new case|concept|exercise|workspace <slug>`: writes files that already pass every check. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { filesFor } from './new/templates.ts'

const [kind = '', slug = ''] = process.argv.slice(2)
try {
  const { files, next } = filesFor(kind, slug)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true })
    // Never over what somebody has written.
    await writeFile(path, text, { flag: 'wx' })
    console.log(`wrote ${path}`)
  }
  console.log(next)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
