/** Cards: reviewed by keys alone, back on the right day wherever the reader is, undone, limited. */
import { expect, test, type Browser, type Page } from '@playwright/test'

async function open(page: Page): Promise<void> {
  await page.goto('/practice/cards/')
  await expect(page.locator('#cards')).toHaveAttribute('data-ready')
}

const question = (page: Page) => page.locator('.card-ask')
const count = (page: Page) => page.locator('.cards-count')

/** A page on which it is another time in another place, with what was kept before. */
async function at(browser: Browser, time: string, timezoneId: string, from?: Page): Promise<Page> {
  const storageState = from && (await from.context().storageState({ indexedDB: true }))
  const context = await browser.newContext({ timezoneId, ...(storageState && { storageState }) })
  const page = await context.newPage()
  await page.clock.install({ time: new Date(time) })
  await open(page)
  return page
}

test('a card is known, goes away, and is due on its day across a change of time zones', async ({
  browser,
}) => {
  // Half past eleven in the evening in Auckland.
  const home = await at(browser, '2026-03-05T10:30:00Z', 'Pacific/Auckland')
  const asked = (await question(home).textContent())!
  await home.keyboard.press('Space')
  const easy = home.getByRole('button', { name: /Easy/ })
  await expect(easy).toContainText('in 8 days')
  await home.keyboard.press('4')
  await expect(question(home)).not.toHaveText(asked)
  await expect(home.locator('.cards-ahead')).toContainText('1 of')

  // The 12th in Los Angeles is the day before it is due, though it is the 13th at home.
  const away = await at(browser, '2026-03-13T05:00:00Z', 'America/Los_Angeles', home)
  await expect(question(away)).not.toHaveText(asked)
  await away.getByLabel('New cards a day').fill('0')
  await expect(question(away)).toHaveText('Nothing more for now.')
  await expect(away.getByText('due on 2026-03-13')).toBeVisible()

  // Midnight passes in Los Angeles.
  const later = await at(browser, '2026-03-13T07:01:00Z', 'America/Los_Angeles', away)
  await expect(question(later)).toHaveText(asked)
  await later.keyboard.press('Space')
  await later.keyboard.press('3')
  await expect(question(later)).toHaveText('Nothing more for now.')
  for (const page of [home, away, later]) await page.context().close()
})

test('keys alone: show, grade, take back', async ({ page }) => {
  await open(page)
  await expect(count(page)).toHaveText('10 to go now')
  const asked = (await question(page).textContent())!
  await page.keyboard.press('Space')
  await expect(page.locator('.card-answer')).toBeVisible()
  await page.keyboard.press('1')
  await expect(count(page)).toHaveText('9 to go now, 1 again in a few minutes')
  await page.keyboard.press('z')
  await expect(question(page)).toHaveText(asked)
  await expect(count(page)).toHaveText('Taken back.')
  await page.reload()
  await expect(count(page)).toHaveText('10 to go now')
})

test('a choice narrows the deck, and a card leads to its paragraph', async ({ page }) => {
  await open(page)
  await page.getByLabel('Concept').selectOption({ label: 'Peeking' })
  await expect(page.locator('.card-from')).toContainText('Peeking')
  await page.getByRole('button', { name: /Show the answer/ }).click()
  const link = page.getByRole('link', { name: /paragraph/ })
  expect(await link.getAttribute('href')).toMatch(/^\/concepts\/peeking\/#.*:~:text=/)
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Peeking')
})

test('storage that is full is said, and what was done is held and exported', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      if ((window as { isFull?: boolean }).isFull) {
        throw new DOMException('no room', 'QuotaExceededError')
      }
      return put.apply(this, args)
    }
  })
  await open(page)
  await page.evaluate(() => Object.assign(window, { isFull: true }))
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(page.getByRole('alert')).toContainText('storage of this browser is full')
  await expect(page.locator('.cards-ahead')).toContainText('1 of')
  await page.evaluate(() => Object.assign(window, { isFull: false }))
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(page.getByRole('alert')).toBeHidden()
  await page.reload()
  await expect(page.locator('.cards-ahead')).toContainText('2 of')
})

test('storage that is blocked is said, and the cards work until the page closes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure', 'SecurityError')
    }
  })
  await open(page)
  await expect(page.getByRole('alert')).toContainText('keeps nothing')
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(page.locator('.cards-ahead')).toContainText('1 of')
})

test('a broken record is put aside, said, and exported; the others stay', async ({ page }) => {
  await open(page)
  for (let card = 0; card < 2; card++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
  }
  await expect(page.locator('.cards-ahead')).toContainText('2 of')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('shortlist')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const store = request.result.transaction('cards', 'readwrite').objectStore('cards')
          const first = store.openCursor()
          first.onsuccess = () => {
            const cursor = first.result!
            cursor.update({ ...cursor.value, due: 'someday' }).onsuccess = () => resolve()
          }
        }
      }),
  )
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('could not be read and was put aside')
  await expect(page.locator('.cards-ahead')).toContainText('1 of')
  await page.goto('/practice/')
  await expect(page.getByText('1 record could not be read and was put aside')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const stream = await (await download).createReadStream()
  expect((await stream.toArray()).join('')).toContain('someday')
})
