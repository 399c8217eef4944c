/** Strength times a number; a plain 0, never -0, when the effect is turned off. */
export function effect(strength: number, size: number): number {
  return strength === 0 ? 0 : strength * size
}
