import { compile } from './compile.ts'

type Exports = Record<string, unknown>

/** Compiles and evaluates one file with the imports given, for tests; returns its exports. */
export async function evaluateBody(code: string, ...imports: Exports[]): Promise<Exports> {
  let exports: Exports = {}
  const body = (0, eval)(compile('a.ts', code).code) as (
    imports: Exports[],
    expose: (exports: Exports) => void,
  ) => Promise<void>
  await body(imports, (exposed) => {
    exports = exposed
  })
  return exports
}
