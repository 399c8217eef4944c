import type { Split } from './split.ts'

/** Sends each of `rowCount` rows to the test side where `inTest` says so, otherwise to the train side. */
export function splitBy(rowCount: number, inTest: (row: number) => boolean): Split {
  const split: Split = { train: [], test: [] }
  for (let row = 0; row < rowCount; row++) {
    if (inTest(row)) split.test.push(row)
    else split.train.push(row)
  }
  return split
}
