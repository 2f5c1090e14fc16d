/** Around a password field: a button to see what one types. Several words are long to type blind. */
class SeePassword extends HTMLElement {
  #button = document.createElement('button')

  connectedCallback() {
    const field = this.querySelector('input')
    if (!field) return
    this.#button.type = 'button'
    this.#button.className = 'as-link'
    this.#button.textContent = this.getAttribute('show')
    this.#button.addEventListener('click', () => this.#turn(field))
    // Sent as a password field whatever was seen: browsers keep what was typed into other fields.
    field.form?.addEventListener('submit', () => this.#turn(field, 'password'))
    this.append(this.#button)
  }

  #turn(field: HTMLInputElement, to = field.type === 'password' ? 'text' : 'password') {
    field.type = to
    this.#button.textContent = this.getAttribute(to === 'password' ? 'show' : 'hide')
  }
}

customElements.define('see-password', SeePassword)
