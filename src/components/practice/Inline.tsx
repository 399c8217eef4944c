import { Fragment } from 'react'

/** A sentence with `code` and *emphasis*, as cards and guides are written; never read as HTML. */
export function Inline({ text }: { text: string }) {
  return text.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((part, index) => {
    if (/^`.+`$/.test(part)) return <code key={index}>{part.slice(1, -1)}</code>
    if (/^\*.+\*$/.test(part)) return <em key={index}>{part.slice(1, -1)}</em>
    return <Fragment key={index}>{part}</Fragment>
  })
}
