/** Texts that survive a minifier, by the library they give away. */
const MARKS: Record<string, RegExp> = {
  React: /react\.(transitional\.)?element/,
  Sandpack: /sandpack|cm-content/i,
  Plot: /--plot-background/,
  Mermaid: /mermaid/i,
}

/** The libraries found in JavaScript that a reading page has no use for. */
export const heavyLibraries = (code: string): string[] =>
  Object.keys(MARKS).filter((name) => MARKS[name].test(code))
