/** A term of the field, as `docs/glossary.yaml` defines it. */
export interface Term {
  /** The fragment of its address: `cold-start`. */
  id: string
  /** As the glossary calls it. */
  term: string
  /** Other words for it, plurals too; each use of one is a use of the term. */
  also?: string[]
  /** What it is, in a sentence or two. */
  meaning: string
  /** The page that is about it, from the site's root. */
  page?: string
}

/** A term in a text. */
export interface Use {
  start: number
  /** As it stands there. */
  text: string
  term: Term
}

/**
 * Finds, in a text, the first use of each term that is not yet `known`, in order; where two terms
 * start at one place, the longer wins. Abbreviations must be written as they are, other words as they like.
 */
export function termFinder(
  terms: readonly Term[],
): (text: string, known: ReadonlySet<string>) => Use[] {
  const byForm = new Map<string, Term>()
  for (const term of terms) {
    for (const form of [term.term, ...(term.also ?? [])]) {
      const key = keyOf(form)
      const other = byForm.get(key)
      if (other) throw new Error(`“${form}” is a form of both ${other.id} and ${term.id}`)
      byForm.set(key, term)
    }
  }
  const forms = [...byForm.keys()].sort((one, other) => other.length - one.length).map(pattern)
  const any = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
  return (text, known) => {
    if (forms.length === 0) return []
    const found = new Set<string>()
    const uses: Use[] = []
    for (const match of text.matchAll(any)) {
      const use = match[0].replace(/\s+/g, ' ')
      const term = byForm.get(keyOf(use)) ?? byForm.get(use.toLowerCase())
      // A word like "gain" is no use of an abbreviation GAIN, nor the other way round.
      if (!term || known.has(term.id) || found.has(term.id)) continue
      found.add(term.id)
      uses.push({ start: match.index, text: match[0], term })
    }
    return uses
  }
}

/** Lower case, unless it is an abbreviation: two capitals and more. */
const keyOf = (form: string) => (/\p{Lu}.*\p{Lu}/u.test(form) ? form : form.toLowerCase())

const pattern = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')
