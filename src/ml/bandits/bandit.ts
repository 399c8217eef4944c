/** A policy that learns which of several arms pays most by pulling them. */
export interface Bandit {
  /** The arm to pull now, from 0. */
  choose(): number
  /** Takes in what a pull of an arm paid, chosen by this bandit or not. */
  update(arm: number, reward: number): void
  /** How often each arm was pulled. */
  pulls(): Float64Array
  /** The mean reward of each arm so far; NaN for one that was never pulled. */
  means(): Float64Array
}

/** A bandit that sees, before each pull, numbers that say where it is. */
export interface ContextualBandit {
  /** The arm to pull in this context, from 0. */
  choose(context: ArrayLike<number>): number
  /** Takes in what a pull of an arm paid in a context. */
  update(arm: number, reward: number, context: ArrayLike<number>): void
  /** How often each arm was pulled. */
  pulls(): Float64Array
  /** The reward that is expected of each arm in a context. */
  predictions(context: ArrayLike<number>): Float64Array
}
