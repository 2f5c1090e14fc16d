/** Text that is put down line by line while a page is read, as a person would type it. */
export class Lines {
  said = 0
  readonly #lines: string[] = []
  readonly #marked = new Set<number>()
  #line = ''
  /** Remembered, since to look at the end of a line that is being put together is to write all of it once more. */
  #endsWithSpace = false
  #begun = false
  #wantsSpace = false
  #wantsEmptyLine = false
  #hidden = 0
  #quoted = 0
  #levelAbove = 0
  #marks = 0
  #spaces = 0
  #recent = ''
  /** The line is nothing but the mark of an item: what comes belongs beside it. */
  #onlyMark = false

  say(text: string) {
    if (this.#hidden > 0) return
    const seen = text.replace(unseen, '').replaceAll('\u00a0', ' ')
    if (this.#spaces > 0) return this.#sayAsItIs(seen)
    const words = seen.replace(/[ \t\r\n\f]+/g, ' ')
    if (words === ' ' || words === '') {
      this.#wantsSpace ||= words === ' '
      return
    }
    if (words.startsWith(' ')) this.#wantsSpace = true
    this.#put(words.replace(/^ | $/g, ''))
    this.#wantsSpace = words.endsWith(' ')
  }

  saidSince(at: number) {
    return this.#recent.slice(Math.max(0, this.#recent.length - (this.said - at)))
  }

  newLine() {
    if (this.#hidden > 0) return
    this.#end()
  }

  newBlock(apart: boolean) {
    if (this.#hidden > 0 || this.#onlyMark) return
    if (this.#begun) this.#end()
    this.#wantsSpace = false
    this.#wantsEmptyLine ||= apart
  }

  newCell() {
    if (this.#hidden === 0 && this.#begun) {
      this.#line += '  '
      this.#endsWithSpace = true
    }
    this.#wantsSpace = false
  }

  item(mark: string) {
    this.#wantsEmptyLine = false
    this.#put(mark)
    this.#wantsSpace = true
    this.#onlyMark = true
  }

  hide(by: 1 | -1) {
    this.#hidden += by
  }

  quote(by: 1 | -1) {
    if (this.#begun) this.#end()
    this.#quoted += by
  }

  mark(by: 1 | -1) {
    this.#marks += by
  }

  markAllThatFollows() {
    if (this.#begun) this.#end()
    this.#marks += 1_000_000
  }

  keepSpaces(by: 1 | -1) {
    this.#spaces += by
  }

  done() {
    if (this.#begun) this.#end()
    return { text: this.#lines.join('\n'), marked: this.#marked as ReadonlySet<number> }
  }

  #sayAsItIs(text: string) {
    const [first, ...more] = text.split(/\r?\n/)
    if (first) this.#put(first)
    for (const line of more) {
      this.#end()
      if (line) this.#put(line)
    }
  }

  #put(words: string) {
    if (!this.#begun && this.#wantsEmptyLine && this.#lines.length > 0)
      this.#addLine('', Math.min(this.#levelAbove, this.#quoted))
    if (!this.#begun) this.#wantsEmptyLine = false
    const word = this.#begun && this.#wantsSpace && !this.#endsWithSpace ? ` ${words}` : words
    this.#line += word
    this.#endsWithSpace = word.endsWith(' ')
    this.said += word.length
    this.#recent = (this.#recent + word).slice(-600)
    this.#begun = true
    this.#onlyMark = false
    this.#wantsSpace = false
  }

  #end() {
    this.#addLine(this.#line.trimEnd(), this.#quoted)
    this.#levelAbove = this.#quoted
    this.#line = ''
    this.#endsWithSpace = false
    this.#begun = false
    this.#onlyMark = false
    this.#wantsSpace = false
  }

  /** Not more than one empty line together. */
  #addLine(line: string, level: number) {
    const marks = level > 0 ? `${'>'.repeat(Math.min(level, 20))} ` : ''
    if (line === '' && isEmpty(this.#lines.at(-1))) return
    if (this.#marks > 0) this.#marked.add(this.#lines.length)
    this.#lines.push((marks + line).trimEnd())
  }
}

/** Zero width, turning text round, filling up previews: nobody can see these. */
const unseen = /\u034f|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const isEmpty = (line: string | undefined) => line === undefined || /^>*$/.test(line)
