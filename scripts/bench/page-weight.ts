/** What a first visit of a page costs before its reader wants to edit anything. */
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Request } from '@playwright/test'
import { heavyLibraries } from './heavy-libraries.ts'
import { DESKTOP } from './settings.ts'

export interface PageWeight {
  /** Everything that came over the wire, compressed, with its headers. */
  bytes: number
  /** JavaScript: bodies as they came over the wire, and inline scripts compressed. */
  scriptBytes: number
  requests: number
  /** Addresses outside the page's own origin. */
  thirdParty: string[]
  /** Addresses that could not be loaded. */
  failed: string[]
  /** Which of the libraries that only an editor needs were loaded. */
  heavyLibraries: string[]
}

/** Visits a page for the first time, reads it to its end with the pointer at rest, and weighs what came. */
export async function measurePage(browser: Browser, url: string): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: DESKTOP })
  const finished: Request[] = []
  const asked: Request[] = []
  const failed: string[] = []
  context.on('request', (request) => asked.push(request))
  context.on('requestfinished', (request) => finished.push(request))
  context.on('requestfailed', (request) => failed.push(request.url()))
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'networkidle' })
    await readToTheEnd(page)
    await fetchIcon(page)

    const inline = await inlineScripts(page)
    let bytes = 0
    let scriptBytes = inline ? gzipSync(inline, { level: 9 }).length : 0
    const scripts = [inline]
    for (const request of finished) {
      const response = (await request.response())!
      const sizes = await request.sizes()
      bytes += sizes.responseBodySize + sizes.responseHeadersSize
      if (!response.ok()) failed.push(request.url())
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) continue
      scriptBytes += sizes.responseBodySize
      scripts.push(await response.text())
    }
    const { origin } = new URL(url)
    const addresses = asked
      .map((request) => request.url())
      .filter((address) => !/^(data|blob):/.test(address))
    return {
      bytes,
      scriptBytes,
      requests: addresses.length,
      thirdParty: addresses.filter((address) => new URL(address).origin !== origin),
      failed,
      heavyLibraries: heavyLibraries(scripts.join('\n')),
    }
  } finally {
    await context.close()
  }
}

/** Reading is not yet a wish to edit: nothing that scrolling loads is free. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
}

/** A browser with windows fetches the icon; one without does not. */
async function fetchIcon(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel~=icon]')
    if (icon) await (await fetch(icon.href)).arrayBuffer()
  })
}

const inlineScripts = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement>('script:not([src])')]
      .filter(({ type }) => type === '' || type === 'module' || /javascript/.test(type))
      .map(({ text }) => text)
      .join('\n'),
  )
