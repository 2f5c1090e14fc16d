/** Of what is known to be broken shows what the chosen service or topic is hit by. */
class KnownIncidents extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form')
    form?.addEventListener('change', () => this.#choose(form))
    if (form) this.#choose(form)
  }

  #choose(form: HTMLFormElement) {
    const said = new FormData(form)
    const [service, topic] = ['serviceId', 'topicId'].map((field) => String(said.get(field) ?? ''))
    const parts = [...this.querySelectorAll<HTMLElement>('[data-services]')]
    for (const part of parts) {
      const { everyone, services, topics } = part.dataset
      part.hidden = everyone === undefined && !isAmong(services, service) && !isAmong(topics, topic)
    }
    this.hidden = parts.every(({ hidden }) => hidden)
  }
}

const isAmong = (ids: string | undefined, id: string | undefined) => !!id && (ids?.split(' ').includes(id) ?? false)

customElements.define('known-incidents', KnownIncidents)
