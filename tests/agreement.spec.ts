/** The first live run of unedited code equals the report that was built: for every entry there is. */
import { expect, test } from '@playwright/test'
import { workspacePage } from '../src/workspaces/is-exercise.ts'
import { listWorkspaces, loadWorkspace } from '../src/workspaces/load-workspace.ts'
import { expectState, playground } from './playground.ts'

for (const id of await listWorkspaces()) {
  test(`every entry of ${id} shows live what was printed`, async ({ page }) => {
    const { entries } = await loadWorkspace(id)
    // One page for all of a workspace: its editor is loaded once.
    await page.goto(workspacePage(id))
    for (const entry of Object.keys(entries)) {
      await test.step(entry, async () => {
        const section = playground(page, id, entry)
        const report = section.locator('.pg-report')
        const printed = await report.getAttribute('data-report')
        const printedText = await report.innerText()
        await section.getByRole('button', { name: 'Run' }).click()
        await expectState(section, 'done')
        await expect(section.getByText('the same result as printed')).toBeVisible()
        await expect(report).toHaveAttribute('data-report', printed!)
        expect(await report.innerText()).toBe(printedText)
        // The editor stays within its pane, however long the code: what is below can be reached.
        const heights = section.locator('.pg-pane, .cm-editor')
        const [pane, editor] = await heights.evaluateAll((boxes) =>
          boxes.map((box) => box.getBoundingClientRect().height),
        )
        expect(editor).toBeLessThanOrEqual(pane)
      })
    }
  })
}
