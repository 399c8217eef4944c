import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { carryOver } from './carry-over.ts'

const page = (html: string): Element => {
  const { document } = parseHTML(`<html><body><div>${html}</div></body></html>`)
  return document.querySelector('div') as Element
}

it('leaves open what the reader opened', () => {
  const [a, b] = ['<details open></details><details></details>', '<details></details>'.repeat(3)]
  const [before, after] = [page(a), page(b)]
  // linkedom knows the attribute, but not the property that a browser keeps beside it.
  for (const each of before.querySelectorAll('details')) each.open = each.hasAttribute('open')
  carryOver(before, after)
  expect([...after.querySelectorAll('details')].map(({ open }) => open === true)).toEqual([
    true,
    false,
    false,
  ])
})
