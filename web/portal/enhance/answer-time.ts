import { tell } from '../../wire/portal.ts'

type Answer = { by: Record<string, string>; lineName: string }

/** Beside the button: asks the server by when it would answer, whenever the topic or the harm is another one. */
class AnswerTime extends HTMLElement {
  #answer: Answer | null = null
  #topic: string | null = null

  connectedCallback() {
    const form = this.closest('form')
    form?.addEventListener('change', () => void this.#tell(form))
    if (form) void this.#tell(form)
  }

  async #tell(form: HTMLFormElement) {
    const said = new FormData(form)
    const topic = String(said.get('topicId') ?? '')
    if (topic !== this.#topic) {
      this.#topic = topic
      const query = topic ? `?topicId=${encodeURIComponent(topic)}` : ''
      const answer = (await tell('GET', `/my/first-reply${query}`).catch(() => null)) as Answer | null
      // An older answer may come after a newer one; without one the words stay as the server drew them.
      if (topic !== this.#topic || !answer) return
      this.#answer = answer
    }
    const by = this.#answer?.by[String(said.get('impact') ?? 'degraded')]
    if (by && this.#answer) this.#say(by, this.#answer.lineName)
  }

  #say(by: string, line: string) {
    const words = (this.getAttribute('words') ?? '')
      .replace('{time}', this.#time(by))
      .replace('{zone}', this.getAttribute('zone-name') ?? '')
    const first = (this.getAttribute('first') ?? '').replace('{line}', line)
    const shown = this.querySelector('p')
    if (shown && shown.textContent !== `${words}. ${first}`) shown.textContent = `${words}. ${first}`
  }

  get #language() {
    return this.closest('[lang]')?.getAttribute('lang') ?? 'en'
  }

  #time(at: string) {
    const day = (time: Date) => this.#format({ day: 'numeric', month: 'long' }, time)
    const clock = this.#format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, new Date(at))
    return day(new Date(at)) === day(new Date()) ? clock : `${day(new Date(at))}, ${clock}`
  }

  #format(how: Intl.DateTimeFormatOptions, time: Date) {
    return new Intl.DateTimeFormat(this.#language, { ...how, timeZone: this.getAttribute('zone') ?? 'UTC' }).format(
      time,
    )
  }
}

customElements.define('answer-time', AnswerTime)
