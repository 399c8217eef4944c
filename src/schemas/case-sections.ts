/** The nine sections of every case, in order; fixed, so that cases can be compared side by side. */
export const CASE_SECTIONS = [
  'The question',
  'Frame it',
  'Data',
  'Model',
  'Evaluate',
  'Serve',
  'Watch',
  'In production',
  'Hold the line',
] as const

/** Throws an error for the author where a case's second-level headings are not the nine sections. */
export function checkCaseSections(page: string, headings: string[]): void {
  const wanted = CASE_SECTIONS.join(', ')
  const missing = CASE_SECTIONS.filter((section) => !headings.includes(section))
  if (missing.length > 0)
    throw new Error(`${page} lacks the section ${missing.join(', ')}; a case has ${wanted}`)
  const extra = headings.filter(
    (heading) => !(CASE_SECTIONS as readonly string[]).includes(heading),
  )
  if (extra.length > 0)
    throw new Error(`${page} has the section ${extra.join(', ')}; a case has only ${wanted}`)
  if (headings.join() !== CASE_SECTIONS.join()) {
    throw new Error(`${page} has its sections in another order than ${wanted}`)
  }
}
