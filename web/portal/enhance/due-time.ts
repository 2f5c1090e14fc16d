import { inWords } from './due-words.ts'

/** Adds "(in 8 minutes)" to a printed time and keeps it true; without a script the time stands alone. */
class DueTime extends HTMLElement {
  /** How far the server's clock is ahead of this one: a reader's wrong clock must not bend our promise. */
  #ahead = 0
  #added = document.createElement('span')
  #timer: number | undefined

  connectedCallback() {
    this.#ahead = Date.parse(this.getAttribute('now') ?? '') - Date.now() || 0
    this.append(this.#added)
    this.#tell()
    this.#timer = window.setInterval(() => this.#tell(), 30_000)
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer)
    this.#added.remove()
  }

  #tell() {
    const left = Date.parse(this.getAttribute('at') ?? '') - Date.now() - this.#ahead
    const passed = left <= 0 ? this.getAttribute('passed') : undefined
    const words = passed ?? inWords(left, this.closest('[lang]')?.getAttribute('lang') ?? 'en')
    this.dataset.state = left <= 0 ? 'passed' : words ? 'near' : 'far'
    this.#added.textContent = words ? ` (${words})` : ''
  }
}

customElements.define('due-time', DueTime)
