/** The seven steps of the framework, in order, as the sidebar and the cards call them. */
export const FRAMEWORK_STEPS = [
  'requirements',
  'framing',
  'data',
  'models',
  'evaluation',
  'serving',
  'monitoring',
] as const

export type FrameworkStep = (typeof FRAMEWORK_STEPS)[number]
