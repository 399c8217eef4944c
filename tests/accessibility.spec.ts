/** axe on every page of the site, in both themes, and with a playground opened. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { readdir } from 'node:fs/promises'
import { edit, expectState } from './playground.ts'

const pages = (await readdir('dist', { recursive: true }))
  .filter((file) => file.endsWith('index.html') && !file.startsWith('sandbox'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has no violation in the ${colorScheme} theme`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme })
      const page = await context.newPage()
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)).toEqual([])
      await context.close()
    })

    test(`${path} does not scroll sideways on a narrow phone in the ${colorScheme} theme`, async ({
      browser,
    }) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 320, height: 700 } })
      await page.goto(path)
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(excess).toBeLessThanOrEqual(0)
      await page.close()
    })
  }
}

test('an open editor has no violation', async ({ page }) => {
  await page.goto('/')
  const section = page.locator('section.playground').first()
  await edit(section)
  await expectState(section, 'done')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)).toEqual([])
})
