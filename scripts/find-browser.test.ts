import { expect, it } from 'vitest'
import { findBrowser, launchOptions } from './find-browser.ts'

const machine = (files: string[], path?: string) => ({
  env: { CHROMIUM_PATH: path },
  exists: (file: string) => files.includes(file),
  playwright: () => '/cache/playwright/chrome',
})

it('takes CHROMIUM_PATH first, and says so if there is nothing', async () => {
  expect(await findBrowser(machine(['/my/chrome', '/usr/bin/chromium'], '/my/chrome'))).toBe(
    '/my/chrome',
  )
  await expect(findBrowser(machine(['/usr/bin/chromium'], '/my/chrome'))).rejects.toThrow(
    'CHROMIUM_PATH is /my/chrome, where there is no file.',
  )
})

it('then looks where systems keep it, then at Playwright’s own', async () => {
  const own = '/cache/playwright/chrome'
  expect(await findBrowser(machine([own, '/usr/bin/chromium']))).toBe('/usr/bin/chromium')
  expect(await findBrowser(machine([own]))).toBe(own)
})

it('says what to do where there is none', async () => {
  await expect(findBrowser(machine([]))).rejects.toThrow(/Set CHROMIUM_PATH .* playwright install/)
})

it('launches quietly', () => {
  const { args, executablePath } = launchOptions('/my/chrome')
  expect(executablePath).toBe('/my/chrome')
  expect(args).toContain('--disable-background-networking')
})
