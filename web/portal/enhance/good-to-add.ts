/** What an engineer would ask next: marked where the text tells it, and a press puts a line for it where it does not. */
class GoodToAdd extends HTMLElement {
  connectedCallback() {
    const text = this.#text
    if (!text) return
    this.addEventListener('click', (event) => {
      const tick = (event.target as Element).closest<HTMLElement>('.tick')
      if (tick) this.#press(text, tick)
    })
    text.addEventListener('input', () => this.#mark(text))
    this.#mark(text)
  }

  get #text() {
    return this.closest('form')?.querySelector<HTMLTextAreaElement>(`textarea[name="${this.getAttribute('of')}"]`)
  }

  #mark(text: HTMLTextAreaElement) {
    for (const tick of this.querySelectorAll<HTMLElement>('.tick'))
      tick.setAttribute('aria-pressed', String(tells(text.value, tick)))
  }

  #press(text: HTMLTextAreaElement, tick: HTMLElement) {
    const line = tick.dataset.line ?? ''
    if (!text.value.includes(line.trim())) {
      const before = text.value.trimEnd()
      text.value = before ? `${before}\n${line}` : line
      text.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const at = text.value.indexOf(line.trim()) + line.trim().length + 1
    text.focus()
    text.setSelectionRange(at, at)
  }
}

/** The words say it, or the line for it has been filled in. */
function tells(text: string, { dataset: { line = '', asks = '' } }: HTMLElement): boolean {
  const own = text.split('\n').find((one) => one.startsWith(line.trim()))
  return own ? own.trim().length > line.trim().length : new RegExp(asks, 'iu').test(text)
}

customElements.define('good-to-add', GoodToAdd)
