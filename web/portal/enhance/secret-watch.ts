import { secretsIn, withoutSecrets } from '#contract/secrets.ts'

/** Before a form goes: what looks like a secret is shown, and its writer decides once. It never forbids anything. */
class SecretWatch extends HTMLElement {
  /** What the writer has said is no secret. */
  #left = new Set<string>()

  connectedCallback() {
    const form = this.closest('form')
    // Before the form locks its button.
    form?.addEventListener('submit', (event) => this.#look(event), { capture: true })
    this.addEventListener('click', (event) => {
      const does = (event.target as Element).closest<HTMLElement>('[data-does]')?.dataset.does
      if (does) this.#decide(does)
    })
  }

  get #fields() {
    const names = (this.getAttribute('of') ?? '').split(' ')
    const texts = this.closest('form')?.querySelectorAll('textarea') ?? []
    return [...texts].filter(({ name }) => names.includes(name))
  }

  #found() {
    return this.#fields.flatMap((field) =>
      secretsIn(field.value)
        .map((secret) => ({ field, secret, words: field.value.slice(secret.from, secret.to) }))
        .filter(({ words }) => !this.#left.has(words)),
    )
  }

  #look(event: SubmitEvent) {
    const found = this.#found()
    this.hidden = found.length === 0
    if (found.length === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const lines = found.map(({ secret: { kind, line } }) => {
      const item = document.createElement('li')
      item.textContent = (this.getAttribute(`said-${kind}`) ?? '').replace('{line}', String(line))
      return item
    })
    this.querySelector('.secrets')?.replaceChildren(...lines)
    this.querySelector('button')?.focus()
  }

  #decide(does: string) {
    if (does === 'leave') for (const { words } of this.#found()) this.#left.add(words)
    else
      for (const field of this.#fields) {
        const secrets = secretsIn(field.value).filter(({ from, to }) => !this.#left.has(field.value.slice(from, to)))
        field.value = withoutSecrets(field.value, secrets)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
    this.hidden = true
    this.closest('form')?.querySelector<HTMLElement>('.form-foot button[type="submit"]')?.focus()
  }
}

customElements.define('secret-watch', SecretWatch)
