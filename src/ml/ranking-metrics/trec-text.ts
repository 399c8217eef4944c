/** For each query, a number for each document: its score in a run, its grade in judgments. */
export type ByQuery = Readonly<Record<string, Readonly<Record<string, number>>>>

/** `query Q0 document rank score tag` */
const RUN = { name: 'run', fields: 6, document: 2, value: 4 }
/** `query iteration document grade` */
const QRELS = { name: 'qrels', fields: 4, document: 2, value: 3 }

/** Reads the lines of a TREC run; the rank is ignored, as trec_eval does. */
export function parseRun(text: string): ByQuery {
  return parse(text, RUN)
}

/** Reads the lines of TREC relevance judgments. */
export function parseQrels(text: string): ByQuery {
  return parse(text, QRELS)
}

function parse(text: string, format: typeof RUN): ByQuery {
  const byQuery: Record<string, Record<string, number>> = Object.create(null)
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const fields = line.trim().split(/\s+/)
    const value = Number(fields[format.value])
    if (fields.length !== format.fields || !Number.isFinite(value)) {
      throw new RangeError(
        `${format.name} line ${index + 1} is ${JSON.stringify(line)}; ` +
          `expected ${format.fields} fields with a number in field ${format.value + 1}`,
      )
    }
    const documents = (byQuery[fields[0]!] ??= Object.create(null) as Record<string, number>)
    documents[fields[format.document]!] = value
  })
  return byQuery
}
