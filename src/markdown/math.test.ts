import { markdownToHtml, mdxToJs } from 'satteri'
import { describe, expect, it } from 'vitest'
import { math } from './math.ts'

const options = {
  mdastPlugins: [math()],
  features: { math: true },
  fileURL: new URL('file:///docs/page.mdx'),
}
const html = async (text: string) => (await markdownToHtml(text, options)).html

describe('formulas', () => {
  it('become MathML in the line', async () => {
    const page = await html('The loss $x_{1}^2$ of a row.')
    expect(page).toMatch(
      /<p>The loss <span class="formula not-content"><math [^>]*>.*<\/math><\/span> of a row\.<\/p>/,
    )
    expect(page).toContain('<msubsup>')
    expect(page).not.toMatch(/katex|annotation|style=|<script/)
  })

  it('become MathML on lines of their own', async () => {
    const page = await html('$$\n\\frac{a}{b}\n$$\n')
    expect(page).toMatch(
      /^<div class="formula not-content" tabindex="0"[^>]*><math [^>]*display="block"/,
    )
    expect(page).toContain('<mfrac>')
  })

  it('work in MDX, whose braces mean something else', async () => {
    const { code } = await mdxToJs('So $\\frac{a}{b}$.\n\n$$\n\\sum_{i=1}^{n} x_i\n$$\n', options)
    expect(code.match(/"set:html"/g)).toHaveLength(2)
    expect(code).toContain('<mfrac>')
  })

  it('leave dollars alone that are escaped', async () => {
    expect(await html('From \\$5 to \\$10.')).toContain('From $5 to $10.')
  })
})

describe('the build fails', () => {
  it('for a wrong formula, naming it and where it is', async () => {
    await expect(async () => html('Text.\n\nSo $\\frac{a}$.')).rejects.toThrow(
      /docs\/page\.mdx:3: the formula “\\frac\{a\}” is wrong: /,
    )
    await expect(async () => html('$$\n\\nonsense x\n$$')).rejects.toThrow(
      /“\\nonsense x” is wrong/,
    )
  })

  it.each(['It costs $5 and $10.', 'From $2.50-$3 a thousand.'])('for money: %s', async (text) => {
    await expect(async () => html(text)).rejects.toThrow(/For dollars write \\\$/)
  })
})
