import { markdownToHtml, mdxToJs } from 'satteri'
import { describe, expect, it } from 'vitest'
import { glossaryLinks } from './glossary-links.ts'

const terms = [
  { id: 'position-bias', term: 'position bias', meaning: 'What stands "higher" is seen more.' },
  { id: 'auc', term: 'AUC', meaning: 'A chance.', page: '/concepts/auc/' },
]
const options = (page = 'page.mdx') => ({
  mdastPlugins: [glossaryLinks(terms, '/base/reference/glossary/')],
  fileURL: new URL(`../../docs/${page}`, import.meta.url),
})
const html = async (text: string, page?: string) => (await markdownToHtml(text, options(page))).html

describe('links to the glossary', () => {
  it('stand at the first use of a term, with its meaning', async () => {
    const page = await html('So position bias matters.\n\nPosition bias again, and AUC.')
    expect(page).toContain('So <a href="/base/reference/glossary/#position-bias"')
    expect(page).toContain('title="What stands &quot;higher&quot; is seen more."')
    expect(page).toContain('class="term"')
    expect(page.match(/<a /g)).toHaveLength(2)
    expect(page).toContain('Position bias again, and <a')
  })

  it('stand in tables and lists, not in headings, links and code', async () => {
    const page = await html(
      '# AUC\n\n[AUC](./x) and `AUC`\n\n- position bias\n\n| a |\n|---|\n| AUC |\n',
    )
    expect(page.match(/class="term"/g)).toHaveLength(2)
    expect(page).toContain('<h1>AUC</h1>')
  })

  it('are left out on the page that is about the term', async () => {
    expect(await html('AUC', 'concepts/auc.mdx')).not.toContain('<a')
  })

  it('work in MDX, within components too', async () => {
    const { code } = await mdxToJs('<Aside>\n\nSee AUC there.\n\n</Aside>\n', options())
    expect(code).toContain('/base/reference/glossary/#auc')
  })
})
