import { exp, expm1 } from './exp.ts'
import { acosh, asinh, atanh, cosh, sinh, tanh } from './hyperbolic.ts'
import { acos, asin, atan, atan2 } from './inverse-trigonometry.ts'
import { log, log10, log1p, log2 } from './log.ts'
import { cbrt, hypot } from './roots.ts'
import { cos, sin, tan } from './trigonometry.ts'

/**
 * The functions of Math whose last digits the language leaves to the engine, out of arithmetic,
 * which it does not: a model that is trained in Node has the very weights of one trained in
 * any browser. Without, a last digit decides a tie between two splits of a tree, and a report
 * differs from the one printed. `Math.pow` and `**` stay the engine's, since an operator
 * cannot be replaced.
 */
export const deterministicMath: Partial<Math> = {
  ...{ exp, expm1, log, log1p, log2, log10, cbrt, hypot },
  ...{ sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, asinh, acosh, atanh },
}
