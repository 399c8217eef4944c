import { BuildError } from './build-error.ts'
import type { CompiledFile } from './compile.ts'
import type { Import } from './function-body.ts'

/** Throws a BuildError where a file imports a name that its sibling does not export. */
export function checkNames(
  file: string,
  { names, line, column }: Import,
  sibling: CompiledFile,
  siblingCode: string,
): void {
  const missing = names.find((name) => !sibling.exportNames.includes(name))
  if (missing === undefined) return
  const place = { file, line, column }
  if (isType(missing, siblingCode)) {
    throw new BuildError({
      kind: 'import',
      message: `${missing} is a type of ${sibling.file}, and types are gone when a program runs`,
      hint: `Write import { type ${missing} } from './${sibling.file}'.`,
      ...place,
    })
  }
  throw new BuildError({
    kind: 'import',
    message: `${sibling.file} does not export ${missing}`,
    hint: sibling.exportNames.length
      ? `It exports ${sibling.exportNames.join(', ')}.`
      : 'It exports nothing.',
    ...place,
  })
}

/** Whether a file declares a type of that name, as far as its text tells. */
const isType = (name: string, code: string): boolean =>
  /^[\w$]+$/.test(name) &&
  new RegExp(
    `^\\s*(?:export\\s+)?(?:declare\\s+)?(?:interface|type)\\s+${name.replaceAll('$', '\\$')}(?![\\w$])`,
    'm',
  ).test(code)
