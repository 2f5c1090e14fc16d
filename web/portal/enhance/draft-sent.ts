import { forgetAt, placeOf } from './kept-here.ts'

/** On the page that follows a sending: what this device kept of it has become a message. */
class DraftSent extends HTMLElement {
  connectedCallback() {
    void forgetAt(placeOf(this.getAttribute('owner') ?? '', this.getAttribute('place') ?? ''))
  }
}

customElements.define('draft-sent', DraftSent)
