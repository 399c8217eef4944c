/**
 * Stands in for `@codemirror/lang-html` and `@codemirror/lang-css`, which Sandpack's editor
 * takes along (57 kB); readers edit TypeScript only.
 */
const none = () => []
export { none as css, none as html }
