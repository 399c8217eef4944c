/** What pages may use: `import { Playground, Value } from '#components'`. */
export { default as Assumed } from './prose/Assumed.astro'
export { default as Cite } from './prose/Cite.astro'
export { default as Predict } from './prose/Predict.astro'
export { default as Value } from './prose/Value.astro'
export { default as Playground } from './playground/Playground.astro'
export { default as Hint } from './exercises/Hint.astro'
export { default as Hints } from './exercises/Hints.astro'
export { default as Solution } from './exercises/Solution.astro'
