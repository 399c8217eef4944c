import { test as base, type Page } from '@playwright/test'
import { addSandbox } from './host-page.ts'
import { serveAnything, serveSite, type CountingServer } from './site-server.ts'

export interface Sandbox {
  /** A page that holds the sandbox; the same for all programs of a worker, one after the other. */
  page: Page
  site: CountingServer
  /** A server that nobody should ever ask. */
  leak: CountingServer
}

/** Tests that share one page: what a program leaves behind, the next one would find. */
export const test = base.extend<object, { sandbox: Sandbox }>({
  sandbox: [
    async ({ browser }, use) => {
      const [site, leak] = await Promise.all([serveSite(), serveAnything()])
      const page = await browser.newPage()
      await page.goto(`${site.origin}/host/`)
      await addSandbox(page)
      await use({ page, site, leak })
      await page.close()
      site.close()
      leak.close()
    },
    { scope: 'worker' },
  ],
})

export { expect } from '@playwright/test'
