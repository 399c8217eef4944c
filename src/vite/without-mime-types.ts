/**
 * Stands in for `mime-db`, which Sandpack's client takes along (180 kB) to name the types
 * of files that its own service worker would serve; we use neither.
 */
export default {}
