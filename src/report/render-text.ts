import type { NoteBlock, TextBlock } from './blocks.ts'
import { html } from './dom.ts'
import { NOTE_WORDS } from './tone-words.ts'

/** Paragraphs; an empty line begins the next one. */
export function renderText(block: TextBlock, document: Document): HTMLElement {
  const paragraphs = block.text.split(/\n\s*\n/).filter((text) => text.trim() !== '')
  return html(
    document,
    'div',
    { class: 'report-text' },
    ...paragraphs.map((text) => html(document, 'p', {}, text)),
  )
}

/** A remark; its tone is its first word. */
export function renderNote(block: NoteBlock, document: Document): HTMLElement {
  return html(
    document,
    'p',
    { class: `report-note report-note-${block.tone}` },
    html(document, 'strong', {}, `${NOTE_WORDS[block.tone]}.`),
    ` ${block.text}`,
  )
}
