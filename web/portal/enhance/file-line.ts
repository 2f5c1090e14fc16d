/** A file in the list below the field: how far it has come, and the way to take it off. */
export class FileLine {
  readonly element = document.createElement('li')
  #state = document.createElement('span')
  #bar = document.createElement('progress')
  #button: HTMLButtonElement

  constructor(name: string, size: string, removeLabel: string) {
    const label = document.createElement('bdi')
    label.textContent = name
    const meta = document.createElement('span')
    meta.className = 'meta'
    meta.textContent = ` ${size} `
    this.#state.className = 'meta'
    this.#bar.max = 1
    this.#bar.value = 0
    this.#bar.setAttribute('aria-label', name)
    this.#button = remover(removeLabel, name)
    this.element.append(label, meta, this.#bar, this.#state, ' ', this.#button)
  }

  onRemove(remove: () => void) {
    this.#button.addEventListener('click', remove)
  }

  progress(part: number) {
    this.#bar.value = part
  }

  /** It is on the server: the form names it from now on. */
  arrived(id: string, words: string) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'files'
    field.value = id
    this.element.append(field)
    this.waits(words)
  }

  waits(words: string) {
    this.#bar.remove()
    this.#state.textContent = words
  }
}

export function remover(label: string, name: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'as-link'
  button.textContent = label
  button.setAttribute('aria-label', `${label} ${name.trim()}`)
  return button
}
