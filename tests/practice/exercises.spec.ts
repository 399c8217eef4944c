/** An exercise, solved with the keyboard alone, and what is remembered of it. */
import { expect, test, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expectState, playground } from '../playground.ts'

const PAGE = '/practice/exercises/ndcg/'

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let press = 0; press < 150; press++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not reach it')
}

const focusIsOn = (page: Page, selector: string) => () =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

test('an exercise is solved from start to end with the keyboard, and is remembered', async ({
  page,
}) => {
  await page.goto(PAGE)
  const section = playground(page, 'exercise-ndcg', '01-check')
  await expect(section.getByRole('region', { name: 'Result' })).toContainText('Failed')

  await tabTo(page, focusIsOn(page, '.pg-tabs [aria-selected=true]'))
  await tabTo(page, focusIsOn(page, '.pg-pane pre, .pg-pane'))
  await page.keyboard.press('Enter')
  await expect(section.locator('.cm-content')).toBeFocused()
  await expectState(section, 'done')
  await expect(section.locator('.pg-said')).toContainText('2 of 8 checks pass')

  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(
    await readFile('playgrounds/exercise-ndcg/ndcg.solution.ts', 'utf8'),
  )
  await expect(section.locator('.pg-said')).toContainText('All 8 checks pass')
  await expect(page.locator('[data-solved]')).toHaveText('solved')
  await page.keyboard.press('Escape')

  await test.step('hints unfold one by one', async () => {
    const hints = page.locator('details.hint')
    await expect(hints.nth(1)).toBeHidden()
    await tabTo(page, focusIsOn(page, 'details.hint summary'))
    await page.keyboard.press('Enter')
    await expect(hints.nth(1)).toBeVisible()
    await expect(hints.nth(2)).toBeHidden()
  })

  await test.step('the list, the sidebar and the progress know it', async () => {
    await page.goto('/practice/exercises/')
    const link = page.getByRole('main').getByRole('link', { name: /^Write NDCG@k/ })
    await expect(link).toHaveAttribute('data-mark', 'solved')
    await expect(link).toHaveAccessibleName('Write NDCG@k (solved)')
    await page.goto('/practice/')
    const row = page.locator('.progress-rows > div', { hasText: 'Exercises solved' })
    await expect(row).toContainText('1 of')
    await expect(page.locator('.progress-rows > div', { hasText: 'Programs run' })).toContainText(
      '1 of',
    )
  })
})

test('a page is marked as read once its end was in sight for a while', async ({ page }) => {
  await page.clock.install()
  await page.goto('/concepts/peeking/')
  const link = page.locator('.sidebar-content').getByRole('link', { name: /^Peeking/ })
  await page.clock.runFor(21_000)
  await expect(link).not.toHaveAttribute('data-mark')
  await page.locator('.sl-markdown-content > :last-child').scrollIntoViewIfNeeded()
  await page.clock.runFor(2_000)
  await expect(link).toHaveAttribute('data-mark', 'read')
})

test('a case lists its exercises', async ({ page }) => {
  await page.goto('/cases/search/product-search/')
  const list = page.getByRole('navigation', { name: 'Exercises of this page' })
  await list.getByRole('link', { name: /^Write NDCG@k/ }).click()
  await expect(page).toHaveURL(PAGE)
})
