import { forgetFilesAt } from './kept-files.ts'
import { forgetAt, placeOf } from './kept-here.ts'

/** On the page that follows a sending: what this device kept of it has become a message. */
class DraftSent extends HTMLElement {
  connectedCallback() {
    const place = placeOf(this.getAttribute('owner') ?? '', this.getAttribute('place') ?? '')
    void forgetAt(place)
    void forgetFilesAt(place)
  }
}

customElements.define('draft-sent', DraftSent)
