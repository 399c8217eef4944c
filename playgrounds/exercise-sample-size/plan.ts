// An experiment on a conversion rate, two equal arms, read at a two-sided 5%.
// peoplePerArm: `rate` is today's, such as 0.05; `lift` is the smallest relative change
// worth finding, such as 0.1 for 5% -> 5.5%. If it is real, it should be found in 80% of
// such experiments, by the decision below.
// decide: called every evening with all counts so far, until it says something other
// than 'wait'. `planned` is what peoplePerArm returned.

export interface Arm {
  people: number
  buyers: number
}
export type Decision = 'wait' | 'better' | 'worse' | 'no difference'

export function peoplePerArm(rate: number, lift: number): number {
  // So far: enough that the arms differ by 1.96 standard errors of one of them.
  const change = rate * lift
  return Math.ceil((1.96 ** 2 * rate * (1 - rate)) / change ** 2)
}

export function decide(
  control: Arm,
  treatment: Arm,
  planned: number,
): Decision {
  const z = zScore(control, treatment)
  if (Math.abs(z) > 1.96) return z > 0 ? 'better' : 'worse'
  return control.people < planned ? 'wait' : 'no difference'
}

/** The difference of the rates, in standard errors. */
function zScore(control: Arm, treatment: Arm): number {
  const [one, other] = [control, treatment].map((a) => a.buyers / a.people)
  const people = control.people + treatment.people
  const rate = (control.buyers + treatment.buyers) / people
  const variance =
    rate * (1 - rate) * (1 / control.people + 1 / treatment.people)
  return variance === 0 ? 0 : (other - one) / Math.sqrt(variance)
}
