/** Mermaid in a page of its own: a fence goes in, a drawing comes out. */
import { createRequire } from 'node:module'
import type { Browser } from '@playwright/test'
import { drawInPage, type Drawing } from './draw-in-page.ts'

/**
 * House defaults, so that fences say what is connected to what and nothing else. Text is
 * measured a size larger than it is drawn (see diagram.css), which leaves room for readers'
 * wider system fonts.
 */
const CONFIG = {
  startOnLoad: false,
  // Fences are our own; the strict level would drop their links.
  securityLevel: 'loose',
  htmlLabels: false,
  layout: 'dagre',
  look: 'classic',
  theme: 'base',
  fontFamily: 'Arial, Helvetica, "Liberation Sans", sans-serif',
  themeVariables: { fontSize: '15px' },
  flowchart: {
    htmlLabels: false,
    curve: 'basis',
    nodeSpacing: 20,
    rankSpacing: 26,
    padding: 6,
    diagramPadding: 2,
    wrappingWidth: 120,
    subGraphTitleMargin: { top: 6, bottom: 12 },
  },
}

export interface MermaidPage {
  draw(id: string, source: string): Promise<Drawing>
}

/** Opens a blank page that holds Mermaid; it needs no network. */
export async function openMermaid(browser: Browser): Promise<MermaidPage> {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><title>Mermaid</title><body></body>')
  const path = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
  await page.addScriptTag({ path })
  return { draw: (id, source) => page.evaluate(drawInPage, { id, source, config: CONFIG }) }
}
