/** Replacements in a text that leave every line where it was. */
export class Patch {
  readonly #text: string
  readonly #edits: { start: number; end: number; text: string }[] = []

  constructor(text: string) {
    this.#text = text
  }

  replace(start: number, end: number, text: string): void {
    const lines = this.#text.slice(start, end).split('\n').length - 1
    this.#edits.push({ start, end, text: text.padEnd(end - start) + '\n'.repeat(lines) })
  }

  /** Overwrites with spaces, so that columns stay too. */
  blank(start: number, end: number): void {
    this.#edits.push({ start, end, text: this.#text.slice(start, end).replace(/[^\n]/g, ' ') })
  }

  text(): string {
    let result = ''
    let position = 0
    for (const edit of this.#edits.sort((a, b) => a.start - b.start)) {
      result += this.#text.slice(position, edit.start) + edit.text
      position = edit.end
    }
    return result + this.#text.slice(position)
  }
}
