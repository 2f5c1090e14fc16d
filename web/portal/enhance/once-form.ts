/** Keeps a form from being sent twice by two presses. (The hidden key makes a third harmless on the server.) */
class OnceForm extends HTMLElement {
  #away: { button: HTMLElement; words: ChildNode[] } | undefined

  connectedCallback() {
    this.addEventListener('submit', this.#send)
    window.addEventListener('pageshow', this.#back)
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this.#send)
    window.removeEventListener('pageshow', this.#back)
  }

  #send = (event: SubmitEvent) => {
    if (this.#away) return event.preventDefault()
    const button = event.submitter ?? this.querySelector('button:not([type="button"])')
    if (!(button instanceof HTMLElement)) return
    this.#away = { button, words: [...button.childNodes] }
    // Not `disabled`: a disabled button would not send its own name and value.
    button.setAttribute('aria-disabled', 'true')
    button.setAttribute('aria-busy', 'true')
    button.replaceChildren(this.getAttribute('sending') ?? '')
  }

  /** The reader came back by the Back button to a page the browser had kept as it was. */
  #back = (event: PageTransitionEvent) => {
    if (!event.persisted || !this.#away) return
    const { button, words } = this.#away
    button.removeAttribute('aria-disabled')
    button.removeAttribute('aria-busy')
    button.replaceChildren(...words)
    this.#away = undefined
  }
}

customElements.define('once-form', OnceForm)
