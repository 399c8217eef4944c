// Fails: a lift of the planned size is found in 80% of the experiments
// The variance of one arm: as if today's rate were known, and only the treatment had to be measured.
export interface Arm {
  people: number
  buyers: number
}
export type Decision = 'wait' | 'better' | 'worse' | 'no difference'

export function peoplePerArm(rate: number, lift: number): number {
  const change = rate * lift
  // 1.96 keeps false alarms at 5%; 0.84 more finds four of five real changes.
  const distance = 1.96 + 0.84
  return Math.ceil((distance ** 2 * rate * (1 - rate)) / change ** 2)
}

export function decide(
  control: Arm,
  treatment: Arm,
  planned: number,
): Decision {
  // Looking is free; a decision before the planned number is another test.
  if (Math.min(control.people, treatment.people) < planned) return 'wait'
  const z = zScore(control, treatment)
  if (Math.abs(z) <= 1.96) return 'no difference'
  return z > 0 ? 'better' : 'worse'
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
