/** More than these nobody reads before writing. */
const most = 3

/** Of the reader's open tickets shows the newest of the chosen service. */
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
    const about = lines.filter((line) => service !== '' && line.dataset.service === service).slice(0, most)
    for (const line of lines) line.hidden = !about.includes(line)
    this.hidden = lines.every((line) => line.hidden)
  }
}

customElements.define('own-tickets', OwnTickets)
