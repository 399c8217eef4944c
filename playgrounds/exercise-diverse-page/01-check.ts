// At most two of a creator
// Your page on small lists whose page is known, and on 200 random ones.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { diversePage, type Video } from './page.ts'

/** One letter a video, best first: its creator; a dot is nobody. */
const list = (creators: string): Video[] =>
  [...creators].map((letter, id) => ({
    id,
    creator: letter === '.' ? null : letter,
    score: 1 / (id + 1),
  }))
/** Creator and place in the ranker's order, as in "a0 b3". */
const written = (page: Video[]) =>
  page.map(({ creator, id }) => `${creator ?? '.'}${id}`).join(' ')
const pageOf = (creators: string, size: number, most: number) =>
  written(diversePage(list(creators), size, most))

show.check(
  'the third video of a creator makes room',
  () => pageOf('aaabcd', 5, 2),
  { equals: 'a0 a1 b3 c4 d5' },
)
show.check(
  'a list that keeps the rule stays as it is',
  () => pageOf('abacbc', 5, 2),
  { equals: 'a0 b1 a2 c3 b4' },
)
show.check(
  'two creators, and the page is full all the same',
  () => pageOf('aaaabaabb', 6, 2),
  { equals: 'a0 a1 b4 b7 a2 a3' },
)
show.check(
  'videos without a creator do not count against each other',
  () => pageOf('...a.aab', 6, 2),
  { equals: '.0 .1 .2 a3 .4 a5' },
)
show.check(
  'a list shorter than the page is no mistake',
  () => pageOf('aab', 10, 1),
  { equals: 'a0 b2 a1' },
)

const random = createRandom(5)
const cases = Array.from({ length: 200 }, () => {
  const creators = random.integer(2, 12)
  const letters = Array.from({ length: random.integer(1, 40) }, () =>
    random.bernoulli(0.1) ? '.' : 'abcdefghijkl'[random.zipf(creators, 1)],
  )
  return {
    creators: letters.join(''),
    size: random.integer(4, 13),
    most: random.integer(1, 4),
  }
})
const firstThat = (
  isWrong: (page: Video[], ranked: Video[], most: number) => boolean,
) =>
  cases.find(({ creators, size, most }) => {
    const ranked = list(creators)
    const page = diversePage([...ranked], size, most)
    return (
      page.length !== Math.min(size, ranked.length) ||
      new Set(page).size !== page.length ||
      isWrong(page, ranked, most)
    )
  }) ?? 'none'
const ofCreator = (page: Video[], video: Video) =>
  video.creator === null
    ? 0
    : page.filter(({ creator }) => creator === video.creator).length

show.check(
  'no creator has more than the rule allows while others wait',
  () =>
    firstThat((page, ranked, most) => {
      const isOver = page.some((video) => ofCreator(page, video) > most)
      const waits = (video: Video) =>
        !page.includes(video) && ofCreator(page, video) < most
      return isOver && ranked.some(waits)
    }),
  { equals: 'none' },
)
show.check(
  'nobody is left out or moved without a reason',
  () =>
    firstThat((page, ranked, most) => {
      // Who has `most` of its creator ahead of it in the list may be moved; nobody else.
      const held = (video: Video) =>
        ofCreator(ranked.slice(0, video.id), video) >= most
      const free = ranked.filter((video) => !held(video))
      const rest = ranked.filter(held)
      const wanted = [...free, ...rest].slice(0, page.length)
      return written(page) !== written(wanted)
    }),
  { equals: 'none' },
)
show.check(
  'leaves the list as it was',
  () => {
    const ranked = list('aaab')
    diversePage(ranked, 3, 1)
    return written(ranked)
  },
  { equals: 'a0 a1 a2 b3' },
)
