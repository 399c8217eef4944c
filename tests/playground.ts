/** What browser tests do with a playground, in the reader's terms. */
import { expect, type Locator, type Page } from '@playwright/test'

export const playground = (page: Page, workspace: string, entry: string): Locator =>
  page.locator(`section.playground[data-workspace="${workspace}"][data-entry="${entry}"]`)

/** The number that a result shows under a name. */
export async function shownNumber(section: Locator, name: string): Promise<number> {
  const value = section
    .getByRole('region', { name: 'Result' })
    .locator('.report-value')
    .filter({ has: section.page().locator('dt', { hasText: new RegExp(`^${name}\\b`) }) })
  const text = await value.locator('.report-number').first().textContent()
  return Number(text!.replace('−', '-').replace(/[^\d.-]/g, ''))
}

/** Waits until a run has ended as wanted. */
export const expectState = (section: Locator, state: 'ready' | 'done' | 'error' | 'stopped') =>
  expect(section).toHaveAttribute('data-state', state, { timeout: 120_000 })

/** Opens the editor and waits for the caret. */
export async function edit(section: Locator): Promise<Locator> {
  await section.getByRole('button', { name: 'Edit' }).click()
  const editor = section.locator('.cm-content')
  await expect(editor).toBeFocused()
  return editor
}

/** Replaces the whole text of the file in front, as by selecting all and pasting. */
export async function replaceAll(section: Locator, code: string): Promise<void> {
  await edit(section)
  await section.page().keyboard.press('ControlOrMeta+a')
  await section.page().keyboard.insertText(code)
}

/** The text of a file as the built page prints it. */
export async function printedCode(section: Locator, file: string): Promise<string> {
  return `${await section.locator(`.pg-file[data-file="${file}"] code`).textContent()}\n`
}
