/** Shows the mean of a number over worlds, with its interval. */
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'

type Options = Exclude<Parameters<typeof show.value>[2], undefined>

export function showOver(
  name: string,
  values: readonly number[],
  options: Options = {},
) {
  const { mean, low, high } = meanInterval(values)
  show.value(name, mean, {
    interval: [low, high],
    intervalName: `95% over ${values.length} worlds`,
    ...options,
  })
}
