/** What every page may weigh and must not do, of what does not depend on a machine's speed. */
import { expect, test } from '@playwright/test'
import { measureActivation } from '../scripts/bench/activation.ts'
import { measurePage } from '../scripts/bench/page-weight.ts'
import { PRACTICE_PAGES, readingPages } from '../scripts/bench/pages.ts'
import { serve, type Site } from '../scripts/bench/serve.ts'
import { BOUNDS, DESKTOP, PHONE } from '../scripts/bench/settings.ts'

const DIST = 'dist'

// A server that compresses, as hosts do.
let site: Site
test.beforeAll(async () => {
  site = await serve(DIST)
})
test.afterAll(() => site.close())

for (const path of readingPages(DIST)) {
  test(`${path} is light`, async ({ browser }) => {
    const weight = await measurePage(browser, site.origin + path)
    expect.soft(weight.heavyLibraries, 'libraries that reading does not need').toEqual([])
    expect.soft(weight.scriptBytes, 'JavaScript').toBeLessThanOrEqual(BOUNDS.scriptBytes)
    expect.soft(weight.bytes, 'all bytes').toBeLessThanOrEqual(BOUNDS.allBytes)
    expect.soft(weight.thirdParty, 'requests to others').toEqual([])
    expect.soft(weight.failed, 'requests that fail').toEqual([])
  })
}

for (const path of PRACTICE_PAGES) {
  test(`${path} begins light, and loads no editor, no plot and no Mermaid`, async ({ browser }) => {
    const weight = await measurePage(browser, site.origin + path)
    // Mermaid alone is ten times as heavy.
    expect.soft(weight.scriptBytes, 'JavaScript').toBeLessThanOrEqual(BOUNDS.practiceScriptBytes)
    expect.soft(weight.bytes, 'all bytes').toBeLessThanOrEqual(BOUNDS.practiceBytes)
    expect.soft(weight.thirdParty, 'requests to others').toEqual([])
    expect.soft(weight.failed, 'requests that fail').toEqual([])
  })
}

/** Opening every program of every page takes minutes: that is the benchmark's, these two are ours. */
for (const path of ['/', '/playgrounds/first-look/']) {
  for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    test(`${path} stands still when code becomes an editor, ${size}`, async ({ browser }) => {
      test.setTimeout(180_000)
      const { shift, codeMoved, grew } = await measureActivation(
        browser,
        site.origin + path,
        viewport,
      )
      expect.soft(shift, 'layout shift').toBe(0)
      expect.soft(codeMoved, 'pixels that the code moved').toBeLessThanOrEqual(0.5)
      expect.soft(grew, 'pixels that a playground grew').toBeLessThanOrEqual(0.5)
    })
  }
}
