/** Requests with a clock. Times are log-normal: retrieval around 18 ms, light 8, heavy 30, stock 4 (never over
 * 12). Some calls stall for 200 ms more: 2% of retrievals, 1% of light rankings, 6% of heavy ones; one call in a hundred throws;
 * one retrieval in fifty finds nothing. One item in five is sold out. */
import { createRandom } from 'shortlist/ml'
import { STOCK_MS, type Stage, type Stages } from './answer.ts'

/** What may go wrong; by default, what chance wants. */
export type Mishap = 'late' | 'throws' | 'empty' | 'fine'
export type Mishaps = Partial<
  Record<'retrieve' | 'light' | 'heavy', Mishap>
>

const ids = (from: number) => Array.from({ length: 40 }, (_, n) => from + n)

export function createRequest(seed: number, mishaps: Mishaps = {}) {
  const random = createRandom(seed)
  let waited = 0
  const checked = new Set<number>()
  const soldOut = new Set(
    [...ids(100), ...ids(500)].filter(() => random.bernoulli(0.2)),
  )
  const orders = {
    retrieve: random.shuffle(ids(100)),
    light: random.shuffle([...ids(100), ...ids(500)]),
    heavy: random.shuffle([...ids(100), ...ids(500)]),
  }
  const popular = random.shuffle(ids(500))
  const usual = { retrieve: 18, light: 8, heavy: 30 }
  const stalls = { retrieve: 0.02, light: 0.01, heavy: 0.06 }

  /** A stage that takes so long; a late one is waited for until patience ends. */
  function stage(
    time: number,
    reply: (given: number[]) => number[],
  ): Stage {
    return (given, patience) => {
      const isInTime = time <= patience + 1e-9
      const milliseconds = isInTime ? time : Math.max(0, patience || 0)
      waited += milliseconds
      return { ids: isInTime ? reply([...given]) : null, milliseconds }
    }
  }
  function ranker(name: keyof typeof usual): Stage {
    const luck = random.uniform()
    const time = usual[name] * Math.exp(random.normal(0, 0.3))
    const stalled = random.bernoulli(stalls[name])
    const byChance: Mishap =
      luck < 0.01
        ? 'throws'
        : luck < 0.03 && name === 'retrieve'
          ? 'empty'
          : stalled
            ? 'late'
            : 'fine'
    const mishap = mishaps[name] ?? byChance
    if (mishap === 'throws') {
      return () => {
        throw new Error(`${name} is down`)
      }
    }
    return stage(mishap === 'late' ? time + 200 : time, (given) => {
      if (name !== 'retrieve') {
        return orders[name].filter((id) => given.includes(id))
      }
      return mishap === 'empty' ? [] : orders.retrieve
    })
  }
  const stockTime = Math.min(STOCK_MS, 4 * Math.exp(random.normal(0, 0.5)))
  const stages: Stages = {
    retrieve: ranker('retrieve'),
    light: ranker('light'),
    heavy: ranker('heavy'),
    inStock: stage(stockTime, (given) => {
      const able = given.filter((id) => !soldOut.has(id))
      able.forEach((id) => checked.add(id))
      return able
    }),
    popular,
  }
  /** The page that an order would give. */
  const pageBy = (order: keyof typeof orders | 'popular', of: number[]) =>
    (order === 'popular' ? popular : orders[order]).filter(
      (id) => of.includes(id) && !soldOut.has(id),
    )
  return {
    stages,
    waited: () => waited,
    checked,
    popular,
    retrieved: orders.retrieve,
    pageBy,
  }
}
