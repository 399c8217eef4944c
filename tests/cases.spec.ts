/** What readers do with cases: choose one, and carry an edit through it to its last playground. */
import { expect, test } from '@playwright/test'
import { expectState, playground, printedCode, replaceAll, shownNumber } from './playground.ts'

/** One edit a case, made at its own playground, and the value of the last one that it must move. */
interface Edit {
  path: string
  entry: string
  file: string
  find: string
  put: string
  value: string
  moves: 'up' | 'down'
}

const EDITS: Edit[] = [
  {
    path: '/cases/recommendations/video-recommendation/',
    entry: '04-metric',
    file: 'metric.ts',
    find: 'return shown.share >= 0.5 ? shown.minutes : 0',
    put: 'return shown.clicked',
    value: 'satisfied minutes a session',
    moves: 'down',
  },
  {
    path: '/cases/ads/conversion-prediction/',
    entry: '05-ranking',
    file: 'rank.ts',
    find: 'ad.value * ad.pClick * ad.pConvert\n',
    put: 'ad.value * ad.pClick * ad.pConvert * 1.5\n',
    value: 'left to advertisers',
    moves: 'down',
  },
  {
    path: '/cases/ads/click-prediction/',
    entry: '04-metric',
    file: 'metric.ts',
    find: 'return 1 - ml.normalizedEntropy(clicked, chances)',
    put: 'return ml.rocAuc(clicked, chances)',
    value: 'of the possible value',
    moves: 'down',
  },
  {
    path: '/cases/recommendations/event-recommendation/',
    entry: '05-ranking',
    file: 'rank.ts',
    find: 'candidate.seatsLeft > 0',
    put: 'candidate.seatsLeft >= 0',
    value: 'places wasted on full events',
    moves: 'up',
  },
  {
    path: '/cases/search/product-search/',
    entry: '04-metric',
    file: 'metric.ts',
    find: 'return shown.kept / Math.max(0.3, shown.chanceOfLook)',
    put: 'return shown.clicked',
    value: 'kept orders of 100 searches',
    moves: 'down',
  },
  {
    path: '/cases/search/visual-search/',
    entry: '02-split',
    file: 'split.ts',
    find: 'ml.groupSplit(log.photo, { testShare: 0.25, seed: 1 })',
    put: 'ml.randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })',
    value: 'clicked listing first, promised',
    moves: 'up',
  },
]

for (const { path, entry, file, find, put, value, moves } of EDITS) {
  test(`an edit of ${file} is carried through ${path}`, async ({ page }) => {
    const workspace = path.split('/').at(-2)!
    await page.goto(path)
    const pipeline = page.locator(`section.playground[data-workspace="${workspace}"]`).last()
    const before = await shownNumber(pipeline, value)

    const section = playground(page, workspace, entry)
    const code = await printedCode(section, file)
    expect(code).toContain(find)
    await replaceAll(section, code.replace(find, put))
    await expectState(section, 'done')

    await pipeline.scrollIntoViewIfNeeded()
    await expect(pipeline.getByText('with your edits')).toBeVisible({ timeout: 60_000 })
    const change = (await shownNumber(pipeline, value)) - before
    expect(moves === 'up' ? change : -change).toBeGreaterThan(0)
  })
}

test('a case is chosen by family, and the address keeps the choice', async ({ page }) => {
  await page.goto('/cases/')
  const cards = page.locator('.cases > li')
  const all = await cards.count()
  await expect(page.locator('.case-filter output')).toHaveText(`${all} of ${all} cases`)

  await page.getByLabel('Family').selectOption('recommendations')
  const kinds = await page.locator('.cases > li:visible .page-kind').allInnerTexts()
  expect(new Set(kinds.map((kind) => kind.split(' · ')[0]))).toEqual(new Set(['Recommendations']))
  const chosen = kinds.length
  await expect(page.locator('.designs thead th:visible')).toHaveCount(chosen + 1)
  await expect(page).toHaveURL(/\?family=recommendations$/)

  await page.reload()
  await expect(page.getByLabel('Family')).toHaveValue('recommendations')
  await expect(page.locator('.cases > li:visible')).toHaveCount(chosen)

  await page.getByRole('button', { name: 'All cases' }).click()
  await expect(page.locator('.cases > li:visible')).toHaveCount(all)
  await expect(page).toHaveURL(/\/cases\/$/)
})

test('what no case is, is said', async ({ page }) => {
  await page.goto('/cases/?family=recommendations&technique=watch-time%20weighting&minutes=60')
  await expect(page.locator('.cases > li:visible')).toHaveCount(1)
  await page.getByLabel('Family').selectOption('ads')
  await expect(page.locator('.case-filter output')).toHaveText(
    'No case is all of that: ask for less.',
  )
  await expect(page.locator('.designs')).toBeHidden()
  // An address may ask for what there is not.
  await page.goto('/cases/?technique=alchemy')
  await expect(page.locator('.case-filter output')).toHaveText(/^(\d+) of \1 cases$/)
})
