/** ln 2 in two parts: the first in 32 bits, so that its product with an exponent is exact; the rest. */
export const LN2_HIGH = 0.6931471803691238
export const LN2_LOW = 1.9082149292705877e-10

/** π/2, and what a double leaves out of it. */
export const HALF_PI = 1.5707963267948966
export const HALF_PI_LOW = 6.123233995736766e-17
