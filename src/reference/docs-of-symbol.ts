import ts from 'typescript'

/** What the comment above a declaration says. */
export interface Docs {
  /** Paragraphs, in the comment's own plain text. */
  paragraphs: string[]
  /** What is said of single parameters. */
  parameters: { name: string; text: string }[]
  throws: string[]
  examples: string[]
}

/** The documentation of a symbol; empty lists where it says nothing. */
export function readDocs(symbol: ts.Symbol, checker: ts.TypeChecker): Docs {
  const tags = symbol.getJsDocTags(checker)
  const texts = (...names: string[]) =>
    tags
      .filter((tag) => names.includes(tag.name))
      .map((tag) => ts.displayPartsToString(tag.text).trim())
  return {
    paragraphs: ts
      .displayPartsToString(symbol.getDocumentationComment(checker))
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
    parameters: texts('param').map((text) => {
      const [, name, rest] = /^(\S+)\s*-?\s*([\s\S]*)$/.exec(text)!
      return { name, text: rest }
    }),
    throws: texts('throws'),
    examples: texts('example'),
  }
}

/** The first sentence of a documentation. */
export const summaryOf = ({ paragraphs }: Docs): string =>
  /^[\s\S]*?[.:](?=\s|$)/.exec(paragraphs[0] ?? '')?.[0].replace(/:$/, '.') ?? paragraphs[0] ?? ''
