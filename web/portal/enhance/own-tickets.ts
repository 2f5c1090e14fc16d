/** Of the reader's open tickets shows those of the chosen service; without a service, those of the chosen topic. */
class OwnTickets extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form')
    form?.addEventListener('change', () => this.#choose(form))
    if (form) this.#choose(form)
  }

  #choose(form: HTMLFormElement) {
    const said = new FormData(form)
    const service = String(said.get('serviceId') ?? '')
    const lines = [...this.querySelectorAll<HTMLElement>('li')]
    for (const line of lines) line.hidden = !service || line.dataset.service !== service
    this.hidden = lines.every((line) => line.hidden)
  }
}

customElements.define('own-tickets', OwnTickets)
