/** What a reader does in the first case, from opening it to sharing an edit. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import {
  edit,
  expectState,
  playground,
  printedCode,
  replaceAll,
  shownNumber,
} from './playground.ts'

const CASE = '/cases/recommendations/video-recommendation/'
const WORKSPACE = 'video-recommendation'

const split = (page: Page) => playground(page, WORKSPACE, '02-split')
const pipeline = (page: Page) => playground(page, WORKSPACE, '08-pipeline')

const withRandomSplit = (code: string) => {
  const edited = code.replace(
    /return ml\.chronologicalSplit\(.*\)/,
    'return ml.randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })',
  )
  expect(edited).not.toBe(code)
  return edited
}

/** Where the middle of a line of code is, from the top of the window. */
async function middleOf(line: Locator): Promise<number> {
  const { y, height } = (await line.boundingBox())!
  return y + height / 2
}

async function editSplit(page: Page): Promise<void> {
  const section = split(page)
  await replaceAll(section, withRandomSplit(await printedCode(section, 'split.ts')))
  await expectState(section, 'done')
  await expect(section.getByText('with your edits')).toBeVisible()
}

test('a case is complete without JavaScript', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(CASE)
  const section = split(page)
  await expect(section.getByRole('region', { name: 'Result' })).toContainText('offline AUC')
  await expect(section.locator('pre').first()).toContainText('export function split')
  await expect(section.locator('svg').first()).toBeVisible()
  await page.close()
})

test('a leaking split raises the offline score and not the future, down to the pipeline, until a reset', async ({
  page,
}) => {
  await page.goto(CASE)
  const section = split(page)
  const offline = await shownNumber(section, 'offline AUC')
  const future = await shownNumber(section, 'true future AUC')
  const printed = await section.locator('.pg-report').getAttribute('data-report')
  const pipelinePrinted = await pipeline(page).locator('.pg-report').getAttribute('data-report')

  await editSplit(page)
  expect(await shownNumber(section, 'offline AUC')).toBeGreaterThan(offline + 0.03)
  expect(Math.abs((await shownNumber(section, 'true future AUC')) - future)).toBeLessThan(0.01)

  await test.step('the pipeline further down uses the edit', async () => {
    await pipeline(page).scrollIntoViewIfNeeded()
    await expectState(pipeline(page), 'done')
    await expect(pipeline(page).locator('.pg-report')).not.toHaveAttribute(
      'data-report',
      pipelinePrinted!,
    )
  })

  await test.step('a reload keeps it', async () => {
    await page.reload()
    await split(page).scrollIntoViewIfNeeded()
    await expectState(split(page), 'done')
    expect(await shownNumber(split(page), 'offline AUC')).toBeGreaterThan(offline + 0.03)
    await expect(split(page).locator('.cm-content')).toContainText('ml.randomSplit(log.rowCount')
  })

  await test.step('Changes shows the difference', async () => {
    await split(page).getByRole('button', { name: 'Changes' }).click()
    const dialog = page.getByRole('dialog', { name: 'Changes' })
    await expect(dialog.locator('.cm-deletedChunk')).toContainText('chronologicalSplit')
    await expect(dialog.locator('.cm-changedLine')).toContainText('randomSplit')
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('Reset asks, and puts the original back', async () => {
    await split(page).getByRole('button', { name: 'Reset' }).click()
    await page.getByRole('dialog', { name: 'Reset' }).getByRole('button', { name: 'Reset' }).click()
    await expect(split(page).getByText('the same result as printed')).toBeVisible({
      timeout: 60_000,
    })
    await expect(split(page).locator('.pg-report')).toHaveAttribute('data-report', printed!)
    await expect(split(page).getByRole('button', { name: 'Bring them back' })).toBeVisible()
  })
})

test('a link shows an edit in a fresh profile and does not run it by itself', async ({
  browser,
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(CASE)
  await editSplit(page)
  await split(page).getByRole('button', { name: 'Share' }).click()
  await expect(split(page).getByText('on the clipboard')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const fresh = await browser.newContext()
  const visitor = await fresh.newPage()
  await visitor.goto(link)
  const section = split(visitor)
  await expect(section.locator('.cm-content')).toContainText('ml.randomSplit(log.rowCount')
  await expectState(section, 'ready')
  await expect(section.getByText('It has not run')).toBeVisible()
  // Time enough for a run, had there been one.
  await visitor.waitForTimeout(1_500)
  await expectState(section, 'ready')

  await section.getByRole('button', { name: 'Run' }).click()
  await expectState(section, 'done')
  await expect(section.getByText('with your edits')).toBeVisible()
  await fresh.close()
})

test('an endless loop is stopped, and the next edit runs', async ({ page }) => {
  await page.goto(CASE)
  const section = playground(page, WORKSPACE, '01-scale')
  const original = await printedCode(section, 'scale.ts')
  await replaceAll(section, `${original}\nwhile (true) {}\n`)
  await expect(section).toHaveAttribute('data-state', 'running')
  await expectState(section, 'error')
  await expect(section.getByRole('status').first()).toContainText('Stopped after 5 s')

  await replaceAll(section, original)
  await expectState(section, 'done')
  await expect(section.getByText('the same result as printed')).toBeVisible()
})

test('Stop ends a running program at once', async ({ page }) => {
  await page.goto(CASE)
  const section = split(page)
  await replaceAll(section, `${await printedCode(section, 'split.ts')}\nwhile (true) {}\n`)
  await expect(section).toHaveAttribute('data-state', 'running')
  await section.getByRole('button', { name: 'Stop' }).click()
  await expectState(section, 'stopped')
  await expect(section.getByRole('button', { name: 'Stop' })).toBeDisabled()
})

test('an error is told in words and marked at its line', async ({ page }) => {
  await page.goto(CASE)
  const section = split(page)
  await replaceAll(section, 'export const split = () => {\n  throw new Error("no rows today")\n}\n')
  await expectState(section, 'error')
  await expect(section.getByRole('status').first()).toContainText('split.ts, line 2')
  await expect(section.getByRole('region', { name: 'Result' })).toContainText('no rows today')
  await expect(section.locator('.cm-errorLine')).toContainText('throw new Error')
})

test('a playground works by keyboard alone: Enter opens, Escape leaves, Tab goes on', async ({
  page,
}) => {
  await page.goto(CASE)
  const section = split(page)
  await section.locator('.pg-file[data-active] pre').focus()
  await expect(section.locator('.pg-hint')).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(section.locator('.cm-content')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(section.locator('.cm-content')).not.toBeFocused()
  await page.keyboard.press('Tab')
  await expect(section.getByRole('button', { name: 'Edit' })).toBeFocused()
})

test('the caret lands where the code was clicked, and nothing moves', async ({ page }) => {
  await page.goto(CASE)
  const section = split(page)
  await section.scrollIntoViewIfNeeded()
  const line = section.locator('.pg-file[data-active] .pg-line', {
    hasText: 'export function split',
  })
  const before = await middleOf(line)
  await line.click({ position: { x: 120, y: 8 } })
  await expect(section.locator('.cm-content')).toBeFocused()
  await page.keyboard.insertText('/*here*/')
  const typed = section.locator('.cm-line', { hasText: '/*here*/' })
  await expect(typed).toContainText('export fu')
  expect(Math.abs((await middleOf(typed)) - before)).toBeLessThan(1)
})

test('no request leaves the origin', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseURL!) && !/^(data|blob|about):/.test(url)) foreign.push(url)
  })
  await page.goto(CASE)
  await edit(split(page))
  await expectState(split(page), 'done')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('dialog', { name: 'Search' }).locator('input').fill('split')
  await expect(page.locator('.pagefind-ui__result').first()).toBeVisible()
  expect(foreign).toEqual([])
})
