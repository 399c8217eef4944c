/** A whole mock interview at accelerated time: reload, sleep, curveballs, scores, and into a fresh profile. */
import { expect, test, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

const START = new Date('2026-03-02T10:00:00')
const STEPS = ['Framing', 'Data', 'Models', 'Evaluation', 'Serving', 'Monitoring', 'Close']

async function open(page: Page): Promise<void> {
  await page.goto('/practice/interview/')
  await expect(page.locator('#interview')).toHaveAttribute('data-ready')
}

async function begin(page: Page, level = 'senior'): Promise<void> {
  await page.clock.install({ time: START })
  await open(page)
  await page.getByLabel('Case').selectOption({ label: 'Product search (Search)' })
  await page.getByRole('radio', { name: new RegExp(`^${level}`) }).check()
  await page.getByRole('button', { name: 'Begin the 45 minutes' }).click()
  await expect(page.getByRole('timer')).toHaveText(/^(45:00|44:5\d)$/)
}

const notes = (page: Page) => page.getByRole('textbox', { name: /^Your notes/ })
const left = (page: Page) => page.getByRole('timer')
/** About so many minutes: the clock runs on while the test looks. */
async function expectLeft(page: Page, minutes: number): Promise<void> {
  const slack = (await seconds(page)) - minutes * 60
  expect(slack).toBeLessThan(5)
  expect(slack).toBeGreaterThan(-45)
}
/** Seconds that the clock shows. */
const seconds = async (page: Page) => {
  const [, minus, minutes, rest] = /(−?)(\d+):(\d+)/.exec((await left(page).textContent())!)!
  return (minus ? -1 : 1) * (Number(minutes) * 60 + Number(rest))
}

test('a whole session, with a reload in the middle, from the prompt to a fresh profile', async ({
  page,
  browser,
}) => {
  await begin(page)
  await expect(page.locator('blockquote').first()).toContainText('search')

  await test.step('ask, and be answered once', async () => {
    const question = page.locator('.interview-questions button').first()
    const text = (await question.textContent())!
    await question.click()
    await expect(page.locator('.interview-asked')).toHaveText(text)
    await expect(page.getByText('1 of')).toBeVisible()
  })

  await notes(page).fill('Orders kept. 150 ms.')
  await page.clock.runFor('05:00')
  await expectLeft(page, 40)

  await test.step('pause, and no time passes; add two minutes', async () => {
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.clock.runFor('09:00')
    await expectLeft(page, 40)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: /2 minutes more/ }).click()
    await expect.poll(() => seconds(page)).toBeGreaterThan(41 * 60)
  })

  await test.step('a reload keeps step, notes and time', async () => {
    await page.getByRole('button', { name: 'Next: Framing' }).click()
    await notes(page).fill('Label: order kept')
    await page.clock.runFor(11_000)
    const before = await seconds(page)
    await page.reload()
    await expect(page.locator('#interview')).toHaveAttribute('data-ready')
    await page.getByRole('button', { name: /^Go on: Product search/ }).click()
    await expect(notes(page)).toHaveValue('Label: order kept')
    expect(Math.abs((await seconds(page)) - before)).toBeLessThan(30)
    await page.getByRole('button', { name: /^Requirements/ }).click()
    await expect(notes(page)).toHaveValue('Orders kept. 150 ms.')
    await page.getByRole('button', { name: /^Framing/ }).click()
  })

  await test.step('walk the steps; something changes in the middle', async () => {
    for (const step of STEPS.slice(1)) {
      await page.clock.runFor('05:30')
      await page.getByRole('button', { name: `Next: ${step}` }).click()
    }
    const balls = page.locator('.interview-curveball')
    expect(await balls.count()).toBeGreaterThanOrEqual(1)
    await balls.first().getByRole('textbox').fill('Cut the re-ranker.')
  })

  await test.step('draw', async () => {
    await page.getByText('Whiteboard').click()
    const board = page.getByRole('textbox', { name: /Diagram/ })
    await board.fill('flowchart LR\n  query --> words\n  query --> vectors')
    await page.clock.runFor(1_000)
    const picture = page.getByRole('img', { name: /whiteboard/ })
    await expect(picture).toBeVisible()
    await board.fill('flowchart LR\n  query --> [')
    await page.clock.runFor(1_000)
    await expect(page.getByText('Not a diagram yet')).toBeVisible()
    await expect(picture).toBeVisible()
    await board.fill('flowchart LR\n  query --> words')
  })

  await test.step('compare, score, and be told what to read', async () => {
    await page.getByRole('button', { name: 'Finish and compare' }).click()
    await expect(page.getByText('Orders kept. 150 ms.')).toBeVisible()
    await expect(page.getByText(/essential (one was|ones were) not asked/)).toBeVisible()
    const scores = page.getByRole('group', { name: 'What you wrote was' })
    await expect(scores).toHaveCount(7)
    for (let step = 0; step < 7; step++) {
      await scores
        .nth(step)
        .getByRole('radio', { name: step === 2 ? 'Below mid' : 'Senior' })
        .check()
    }
    await expect(page.getByText('Your mean is 2.7 of 4.')).toBeVisible()
    const advice = page.locator('section', {
      has: page.getByRole('heading', { name: 'What to read next' }),
    })
    await expect(advice.getByRole('listitem').first()).toContainText('Data (Below mid)')
    const link = await advice.getByRole('link').first().getAttribute('href')
    expect((await page.request.get(link!)).status()).toBe(200)
  })

  await test.step('save as Markdown', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as Markdown' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('product-search-2026-03-02.md')
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('Cut the re-ranker.')
    expect(text).toContain('```mermaid\nflowchart LR\n  query --> words\n```')
    expect(text).toContain('Score: 1 (Below mid).')
  })

  await test.step('export, and import into a fresh profile', async () => {
    await page.goto('/practice/')
    await expect(page.locator('.progress-rows')).toContainText('last mean 2.7 of 4')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    const path = await (await download).path()
    const fresh = await (await browser.newContext()).newPage()
    await fresh.goto('/practice/')
    await fresh.getByLabel('Import').setInputFiles(path)
    await expect(fresh.getByText(/^Imported: \d+ taken, 0 known/)).toBeVisible()
    await open(fresh)
    await fresh.getByRole('button', { name: /^Read it: Product search/ }).click()
    await expect(fresh.getByText('Orders kept. 150 ms.')).toBeVisible()
    await expect(fresh.getByText('Your mean is 2.7 of 4.')).toBeVisible()
    await fresh.context().close()
  })
})

test('a tab that slept shows the right time, and asks whether it counts', async ({ page }) => {
  await begin(page, 'mid')
  await page.clock.runFor('04:00')
  // All timers at most once, as when a machine wakes up.
  await page.clock.fastForward('20:00')
  await expectLeft(page, 21)
  const question = page.getByRole('alertdialog', { name: 'You were away' })
  await expect(question).toContainText('20 minutes')
  await question.getByRole('button', { name: 'Leave it out' }).click()
  await expect.poll(() => seconds(page)).toBeGreaterThan(40 * 60)
  await expect(question).toBeHidden()

  await page.clock.fastForward('01:00:00')
  await question.getByRole('button', { name: 'Count it' }).click()
  expect(await seconds(page)).toBeLessThan(-18 * 60)
  await expect(page.getByRole('timer')).toHaveText(/^−/)
})

test('a session open in one tab is not opened in another', async ({ page, context }) => {
  await begin(page)
  await notes(page).fill('mine')
  const other = await context.newPage()
  await open(other)
  await other.getByRole('button', { name: /^Go on: Product search/ }).click()
  await expect(other.getByText('open in another tab')).toBeVisible()
})

test('what is drawn on the whiteboard cannot run anything', async ({ page }) => {
  await begin(page)
  await page.getByText('Whiteboard').click()
  const problems: string[] = []
  page.on('dialog', (dialog) => {
    problems.push(dialog.message())
    void dialog.dismiss()
  })
  await page
    .getByRole('textbox', { name: /Diagram/ })
    .fill(
      'flowchart LR\n  a["<img src=x onerror=alert(1)>"] --> b\n  click a href "javascript:alert(2)"',
    )
  await page.clock.runFor(1_000)
  await expect(page.getByRole('img', { name: /whiteboard/ })).toBeVisible()
  expect(await page.locator('#interview svg, #interview [onerror]').count()).toBe(0)
  expect(problems).toEqual([])
})
