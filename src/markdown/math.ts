/** Formulas as MathML, rendered by KaTeX while the site is built: no script, style or font. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import katex from 'katex'
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri'
import { htmlNode } from './html.ts'

/** A Sätteri plugin for `$…$` and `$$…$$`; it needs Sätteri's `math` feature. */
export function math(): MdastPluginEntry {
  return ({ fileURL, source }) => {
    const file = fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : ''
    const at = (line: number | undefined) => `${file}:${line ?? '?'}`
    return defineMdastPlugin({
      name: 'math',
      options: { position: true },
      inlineMath(node, context) {
        const where = at(node.position?.start.line)
        const next = source[node.position?.end.offset ?? -1]
        if (isMoney(node.value, next))
          throw new Error(
            `${where}: is “$${node.value}$” a formula? For dollars write \\$, for a formula no space inside the signs`,
          )
        const html = toMathML(node.value, 'inline', where)
        context.replaceNode(node, htmlNode(html, context.sourceFormat, 'text'))
      },
      math(node, context) {
        const html = toMathML(node.value, 'block', at(node.position?.start.line))
        context.replaceNode(node, htmlNode(html, context.sourceFormat, 'flow'))
      },
    })
  }
}

/** One formula as MathML, without its source (it would end up in the search index). A formula KaTeX cannot read is an error that names it. */
export function toMathML(formula: string, display: 'inline' | 'block', where: string): string {
  try {
    const html = katex.renderToString(formula, {
      output: 'mathml',
      displayMode: display === 'block',
      throwOnError: true,
      strict: 'error',
    })
    const mathML = html
      .replace(/^<span class="katex">([\s\S]*)<\/span>$/, '$1')
      .replace(/<annotation [\s\S]*<\/annotation>/, '')
    // Starlight spaces neighbours in prose, which would tear a formula apart: hence not-content.
    return display === 'block'
      ? `<div class="formula not-content" tabindex="0" role="group" aria-label="Formula">${mathML}</div>`
      : `<span class="formula not-content">${mathML}</span>`
  } catch (error) {
    const reason = (error as Error).message.replace(/^KaTeX parse error: /, '')
    throw new Error(`${where}: the formula “${formula.trim()}” is wrong: ${reason}`, {
      cause: error,
    })
  }
}

/** `$5 and $10` reads as a formula too; no formula starts or ends with a space, or runs into a digit. */
function isMoney(value: string, next: string | undefined): boolean {
  return /^\s|\s$/.test(value) || /\d/.test(next ?? '')
}
