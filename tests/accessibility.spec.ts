/** axe on every page of the site, in both themes, and with a playground opened. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { readdir } from 'node:fs/promises'
import { edit, expectState } from './playground.ts'

const pages = (await readdir('dist', { recursive: true }))
  .filter((file) => file.endsWith('index.html') && !file.startsWith('sandbox'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)

/** Where the colours of code are looked at; elsewhere they are the same, and there are thousands of them. */
const CODE = ['/', '/reference/library/drift/']

/** One page for all, one after the other: a browser that has met axe before runs it twice as fast. */
const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const tab = await browser.newPage()
      await use(tab)
      await tab.close()
    },
    { scope: 'worker' },
  ],
})

for (const path of pages) {
  test(`${path} has no violation in either theme and does not scroll sideways`, async ({
    tab: page,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(baseURL + path)
    const isCodeSeen = CODE.includes(path)
    await test.step('light', async () => {
      const axe = isCodeSeen ? axeOf(page) : axeOf(page).exclude('pre code')
      expect(await violations(axe)).toEqual([])
    })
    await page.emulateMedia({ colorScheme: 'dark' })
    await test.step('dark', async () => {
      // Nothing but colours depends on the theme.
      const axe = axeOf(page).withRules(['color-contrast'])
      expect(await violations(isCodeSeen ? axe : axe.exclude('pre code'))).toEqual([])
    })
    await test.step('narrow phone', async () => {
      await page.setViewportSize({ width: 320, height: 700 })
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(excess).toBeLessThanOrEqual(0)
    })
  })
}

test('an open editor has no violation', async ({ page }) => {
  await page.goto('/')
  const section = page.locator('section.playground').first()
  await edit(section)
  await expectState(section, 'done')
  expect(await violations(axeOf(page))).toEqual([])
})

/** Only violations are asked for, and of this document alone: the rest takes most of the time. */
const axeOf = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

async function violations(axe: AxeBuilder): Promise<string[]> {
  const result = await axe.analyze()
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)
}
