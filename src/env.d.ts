declare module 'virtual:worker-source' {
  /** The browser worker as one script, minified. */
  const source: string
  export default source
}
