import type { Plugin } from 'vite'

const LIBRARY = /@codesandbox\/sandpack-react\/dist\/.*\.mjs$/
const START = 'var useSyntaxHighlight = function (_a) {'

/**
 * Sandpack parses and colours the whole file once more on every keystroke, for a picture of
 * the code that only a server without CodeMirror shows. The built page has its own, so
 * this one stays empty: an edit is then drawn a few milliseconds sooner.
 */
export function withoutSecondHighlighter(): Plugin {
  return {
    name: 'shortlist-without-second-highlighter',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: LIBRARY },
      handler(code) {
        if (!code.includes('useSyntaxHighlight')) return
        if (!code.includes(START)) {
          this.error('Sandpack changed: its useSyntaxHighlight is not where it was')
        }
        return { code: code.replace(START, `${START} return [];`), map: null }
      },
    },
  }
}
