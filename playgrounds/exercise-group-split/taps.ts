// Taps of a visual search, in neighborhoods that the log does not name.
// - A neighborhood has up to four users and up to four photos; users tap only photos of
//   their own. Its rows need not all hang together.
// - Users and photos are numbered from 0, each for themselves and in random order.
import { createRandom } from 'shortlist/ml'
import type { Row } from './split.ts'

export function drawTaps(seed: number, neighborhoods = 300): Row[] {
  const random = createRandom(seed)
  const order = () =>
    random.shuffle(Array.from({ length: 4 * neighborhoods }, (_, id) => id))
  const [users, photos] = [order(), order()]
  const rows = Array.from({ length: neighborhoods }, (_, place) =>
    Array.from({ length: 1 + random.integer(0, 8) }, () => ({
      user: users[4 * place + random.integer(0, 4)],
      photo: photos[4 * place + random.integer(0, 4)],
    })),
  )
  return random.shuffle(rows.flat())
}
