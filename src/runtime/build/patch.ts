/** Line ends as JavaScript knows them. */
const LINE_END = /[\n\r\u2028\u2029]/

/** Parts of a text overwritten in place: whatever is left keeps its line, and its column too. */
export class Patch {
  readonly #text: string
  readonly #edits: { start: number; end: number; text: string }[] = []

  constructor(text: string) {
    this.#text = text
  }

  /**
   * Overwrites a part with spaces, its line ends excepted, and begins it with `instead`;
   * columns stay where `instead` is no longer than the part's first line.
   */
  overwrite(start: number, end: number, instead = ''): void {
    let text = instead
    for (const [index, character] of [...this.#text.slice(start, end).split('')].entries()) {
      if (LINE_END.test(character)) text += character
      else if (index >= instead.length) text += ' '
    }
    this.#edits.push({ start, end, text })
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
