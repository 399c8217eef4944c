// Whose pick was clicked
// Your pages from 600 pairs of random rankings, and a thousand visitors who prefer the better of two.
import { createRandom, type Random } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { credit, interleave, type Page } from './interleave.ts'

const letters = [...'abcdefghijklmn']
const SIZE = 8

/** Pages of pairs of rankings that agree more or less. */
function pages(count: number, seed: number, size = SIZE) {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const first = random.shuffle(letters)
    const second = random.bernoulli(0.5)
      ? random.shuffle(letters)
      : [...first]
    if (random.bernoulli(0.5)) second.unshift(second.splice(3, 1)[0])
    const page = make(first, second, random, size)
    return { first, second, page }
  })
}
function make(
  first: string[],
  second: string[],
  random: Random,
  size = SIZE,
): Page {
  const coin = () => random.bernoulli(0.5)
  return interleave([...first], [...second], size, coin)
}
const share = (count: number, of: number) =>
  of === 0 ? 0 : Math.round((1000 * count) / of) / 1000
const about = (target: number, by: number) => ({
  is: `${target - by} to ${target + by}`,
  passes: (seen: number) => Math.abs(seen - target) <= by,
})

show.check(
  'a page of eight has eight items, and none of them twice',
  () =>
    pages(600, 1).filter(
      ({ page: { items, teams } }) =>
        items.length !== SIZE ||
        teams.length !== SIZE ||
        new Set(items).size !== SIZE,
    ).length,
  { equals: 0 },
)
show.check(
  'each ranking picks half of every page',
  () =>
    pages(600, 1).filter(
      ({ page }) => page.teams.filter((team) => team === 0).length !== 4,
    ).length,
  { equals: 0 },
)
show.check(
  'every item is the best that its ranking had left',
  () =>
    pages(600, 2).filter(({ first, second, page: { items, teams } }) =>
      items.some((item, place) => {
        const ranking = teams[place] === 0 ? first : second
        const taken = items.slice(0, place)
        return item !== ranking.find((id) => !taken.includes(id))
      }),
    ).length,
  { equals: 0 },
)
show.check(
  'a page of three ends in the middle of a round',
  () => pages(1, 3, 3)[0].page.items.length,
  { equals: 3 },
)
show.check(
  'both rankings pick first equally often',
  () => {
    const opened = pages(2000, 4).filter(({ page }) => page.teams[0] === 0)
    return share(opened.length, 2000)
  },
  about(0.5, 0.05),
)
show.check(
  'the coin is tossed anew in each round',
  () => {
    const same = pages(2000, 4).filter(
      ({ page: { teams } }) => teams[0] === teams[2],
    )
    return share(same.length, 2000)
  },
  about(0.5, 0.05),
)
show.check(
  'a click counts for the ranking that picked the item',
  () =>
    credit({ items: ['c', 'a', 'd', 'b'], teams: [1, 0, 0, 1] }, [
      'a',
      'b',
      'c',
    ]),
  { equals: [1, 2] },
)

/** Clicks a visitor makes on a page, blind to the items: the top gets most of them. */
const blind = (page: Page, random: Random) =>
  page.items.filter((_, place) => random.bernoulli(0.5 * 0.8 ** place))
show.check(
  'two equal rankings share blind clicks evenly',
  () => {
    const random = createRandom(6)
    const total = [0, 0]
    for (let visit = 0; visit < 3000; visit++) {
      const page = make(letters, letters, random)
      const [one, other] = credit(page, blind(page, random))
      total[0] += one
      total[1] += other
    }
    return share(total[0], total[0] + total[1])
  },
  about(0.5, 0.03),
)
show.check(
  'the ranking that visitors prefer wins most of the decided visits',
  () => {
    const random = createRandom(7)
    const worse = [...'eafbgchdijklmn']
    let wins = 0
    let losses = 0
    for (let visit = 0; visit < 1000; visit++) {
      const page = make(letters, worse, random)
      // Visitors like a to d, and look less and less far down.
      const clicked = page.items.filter(
        (id, place) => id <= 'd' && random.bernoulli(0.8 * 0.8 ** place),
      )
      const [better, other] = credit(page, clicked)
      if (better > other) wins++
      if (better < other) losses++
    }
    return share(wins, wins + losses)
  },
  { is: 'at least 0.75', passes: (seen) => seen >= 0.75 },
)
