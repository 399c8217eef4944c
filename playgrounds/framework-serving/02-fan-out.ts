// What waiting for all costs
// One stage asks more and more machines, each of which stalls once in two hundred calls, or never.
import { show } from 'shortlist/show'
import { quantile, simulate } from './simulate.ts'
import { stall, stallOneIn } from './stages.ts'

const REQUESTS = 2000
const MACHINES = [1, 5, 20, 50, 100]
/** How slow is slow, in milliseconds. */
const SLOW = 40

const rows = MACHINES.flatMap((machines) =>
  [stallOneIn, 1e9].map((oneIn) => {
    const stage = {
      name: 'retrieval',
      median: 12,
      machines,
      timeout: Infinity,
    }
    const luck = { stallOneIn: oneIn, stall }
    const [{ times }] = simulate([stage], luck, REQUESTS, 1)
    return {
      machines,
      machine: oneIn === stallOneIn ? 'stalls sometimes' : 'never stalls',
      slow: times.filter((time) => time > SLOW).length / REQUESTS,
      p50: quantile(times, 0.5),
    }
  }),
)
show.plot({
  title: `Requests that take more than ${SLOW} ms`,
  x: { label: 'Machines asked' },
  y: { label: 'Requests', format: 'percent' },
  marks: [
    { mark: 'line', x: 'machines', y: 'slow', series: 'machine', rows },
    { mark: 'dot', x: 'machines', y: 'slow', series: 'machine', rows },
  ],
  alt: rows
    .map(
      ({ machines, machine, slow }) =>
        `${machines} machines, ${machine}: ${(100 * slow).toFixed(1)}%`,
    )
    .join('; '),
})
for (const { machines, machine, slow } of rows) {
  if (machines !== 1 && machines !== 100) continue
  show.value(`slow, ${machines} asked, ${machine}`, slow, {
    format: 'percent',
    digits: 1,
    better: 'lower',
  })
}
