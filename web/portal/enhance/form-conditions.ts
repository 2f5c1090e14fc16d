import { judge } from '#contract/tickets/form/evaluate.ts'
import type { Field } from '#contract/tickets/form/question.ts'

/** A question on the page, with what decides whether it is asked. */
type Asked = { rule: Field; at: HTMLElement }

/**
 * Shows and hides questions while somebody answers, by the very rules of the server, and changes them with the topic.
 * What is hidden is not sent; what was typed there stays, should it be asked again.
 */
class FormConditions extends HTMLElement {
  connectedCallback() {
    this.dataset.live = ''
    // Not only out of sight: Enter presses the first button of a form, seen or not.
    for (const button of this.querySelectorAll('.asked-again, .asked-enter')) button.remove()
    this.addEventListener('input', this.#answered)
    this.addEventListener('change', this.#answered)
    // The browser may have put back what was chosen before somebody went away from the page.
    this.#changeTopic()
    this.#judge()
  }

  disconnectedCallback() {
    this.removeEventListener('input', this.#answered)
    this.removeEventListener('change', this.#answered)
  }

  #answered = ({ target }: Event) => {
    if ((target as HTMLElement).id === 'topicId') {
      this.#changeTopic()
      this.#proposeImpact()
    }
    this.#judge()
  }

  /** The questions of the topic before go back to where they lay, with what was answered. */
  #changeTopic() {
    const chosen = this.querySelector<HTMLSelectElement>('select[name="topicId"]')?.value
    const place = this.querySelector<HTMLElement>('.asked')
    const ready = this.querySelector<HTMLTemplateElement>(`template[data-topic="${CSS.escape(chosen ?? '')}"]`)
    if (!place || !ready) return
    const before = document.createElement('template')
    Object.assign(before.dataset, place.dataset)
    before.content.append(...place.childNodes)
    place.replaceChildren(ready.content)
    Object.assign(place.dataset, ready.dataset)
    ready.replaceWith(before)
  }

  /** The harm that the topic proposes, as long as the client has not said theirs. */
  #proposeImpact() {
    const choices = [...(this.closest('form')?.querySelectorAll<HTMLInputElement>('input[name="impact"]') ?? [])]
    if (choices.some((choice) => choice.checked && !choice.defaultChecked && choice.dataset.proposed === undefined))
      return
    const proposed = choices.find(({ value }) => value === this.querySelector<HTMLElement>('.asked')?.dataset.impact)
    if (!proposed) return
    proposed.checked = true
    proposed.dataset.proposed = ''
  }

  #judge() {
    const asked = [...this.querySelectorAll<HTMLElement>('.asked [data-asked]')].map(
      (at): Asked => ({ at, rule: JSON.parse(at.dataset.asked!) }),
    )
    const sent = Object.fromEntries(asked.map(({ at, rule }) => [rule.id, answersIn(at)]))
    const { visible } = judge(
      asked.map(({ rule }) => rule),
      sent,
      { zone: 'UTC' },
    )
    for (const { at, rule } of asked) show(at, visible.includes(rule))
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const controlsIn = (at: HTMLElement) => [...at.querySelectorAll<Control>('input, select, textarea')]

/** Of a file its name is answer enough: the server looks at the file. */
const answersIn = (at: HTMLElement) =>
  controlsIn(at)
    .filter(
      (control) =>
        !(control instanceof HTMLInputElement) || !/^(?:radio|checkbox)$/.test(control.type) || control.checked,
    )
    .map(({ value }) => value)

function show(at: HTMLElement, asked: boolean) {
  at.hidden = !asked
  for (const control of controlsIn(at)) control.disabled = !asked
}

customElements.define('form-conditions', FormConditions)
