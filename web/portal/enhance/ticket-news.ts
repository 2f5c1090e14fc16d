import { pageAt, tell } from '../../wire/portal.ts'

const every = 30_000

/** Asks now and then whether there is more on the ticket. What is new waits below until the reader wants to see it. */
class TicketNews extends HTMLElement {
  #timer: number | undefined

  connectedCallback() {
    this.#timer = window.setInterval(() => void this.#ask(), every)
    document.addEventListener('visibilitychange', this.#seen)
    this.querySelector('button')?.addEventListener('click', () => void this.#show())
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer)
    document.removeEventListener('visibilitychange', this.#seen)
  }

  #seen = () => void this.#ask()

  async #ask() {
    if (document.visibilityState !== 'visible') return
    const news = await tell('GET', `/my/tickets/${this.getAttribute('number')}/news`).catch(() => null)
    const { lastSeq } = (news ?? { lastSeq: 0 }) as { lastSeq: number }
    const line = this.querySelector<HTMLElement>('.news')
    if (line && lastSeq > Number(this.getAttribute('last-seq'))) line.hidden = false
  }

  /** New entries come below those that are read; the state above is the one there is now. Nothing typed is touched. */
  async #show() {
    const fresh = await pageAt(location.pathname + location.search).catch(() => null)
    if (!fresh) return location.reload()
    const added = [...fresh.querySelectorAll<HTMLElement>('.thread .entry')].filter(
      ({ id }) => !document.getElementById(id),
    )
    document.querySelector('.thread')?.append(...added.map((entry) => document.importNode(entry, true)))
    for (const part of ['.state', '.promises']) {
      const now = fresh.querySelector(part)
      if (now) document.querySelector(part)?.replaceWith(document.importNode(now, true))
    }
    this.setAttribute('last-seq', fresh.querySelector('ticket-news')?.getAttribute('last-seq') ?? '0')
    const line = this.querySelector<HTMLElement>('.news')
    if (line) line.hidden = true
    const first = document.getElementById(added[0]?.id ?? '')
    first?.setAttribute('tabindex', '-1')
    first?.focus()
  }
}

customElements.define('ticket-news', TicketNews)
