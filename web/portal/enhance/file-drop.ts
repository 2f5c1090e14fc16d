import { addFiles, freeName, type Limits, type Refused, sizeInWords } from './chosen-files.ts'

/**
 * Around a file field: takes files dropped on the form and screenshots pasted into it, lists them with their sizes,
 * lets each be taken off. The field itself keeps the files, so that the form is sent as without a script.
 */
class FileDrop extends HTMLElement {
  #files: File[] = []
  #list = document.createElement('ul')
  #news = document.createElement('p')
  #listening: AbortController | undefined

  connectedCallback() {
    const form = this.closest('form')
    if (!form || !this.#input) return
    this.#list.className = 'files plain-list'
    this.#news.className = 'field-error'
    this.#news.setAttribute('role', 'status')
    this.append(this.#invitation(), this.#list, this.#news)
    this.#listen(form)
  }

  disconnectedCallback() {
    this.#listening?.abort()
  }

  get #input() {
    return this.querySelector<HTMLInputElement>('input[type="file"]')
  }

  get #limits(): Limits {
    return { files: this.#number('max-files'), bytes: this.#number('max-bytes') }
  }

  get #language() {
    return this.closest('[lang]')?.getAttribute('lang') ?? 'en'
  }

  #number(name: string) {
    return Number(this.getAttribute(name) ?? Number.POSITIVE_INFINITY)
  }

  #invitation() {
    const words = document.createElement('p')
    words.className = 'file-invitation'
    words.textContent = this.getAttribute('drop-label')
    return words
  }

  #listen(form: HTMLFormElement) {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.#input?.addEventListener('change', () => this.#take([...(this.#input?.files ?? [])]), { signal })
    form.addEventListener('paste', (event) => this.#paste(event), { signal })
    form.addEventListener('dragover', (event) => this.#hover(event), { signal })
    form.addEventListener('dragleave', () => this.removeAttribute('data-over'), { signal })
    form.addEventListener('drop', (event) => this.#drop(event), { signal })
  }

  #paste(event: ClipboardEvent) {
    const pasted = [...(event.clipboardData?.files ?? [])]
    // Office programs put a picture beside every text: whoever pastes words wants words.
    if (pasted.length === 0 || event.clipboardData?.getData('text/plain')) return
    event.preventDefault()
    this.#take(pasted.map((file) => this.#named(file)))
  }

  #named(file: File) {
    const taken = this.#files.map(({ name }) => name)
    return new File([file], freeName(taken, file.name), { type: file.type })
  }

  #hover(event: DragEvent) {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.setAttribute('data-over', '')
  }

  #drop(event: DragEvent) {
    if (!event.dataTransfer?.files.length) return
    event.preventDefault()
    this.removeAttribute('data-over')
    this.#take([...event.dataTransfer.files])
  }

  #take(added: File[]) {
    const { files, refused } = addFiles(this.#files, added, this.#limits)
    this.#keep(files)
    this.#news.textContent = refused.map((one) => this.#refusal(one)).join(' ')
  }

  #refusal({ name, why }: Refused) {
    const { files, bytes } = this.#limits
    const max = why === 'too-big' ? sizeInWords(bytes, this.#language) : String(files)
    return (this.getAttribute(why) ?? '').replace('{file}', name).replace('{max}', max)
  }

  #keep(files: File[]) {
    const bag = new DataTransfer()
    for (const file of files) bag.items.add(file)
    this.#files = files
    if (this.#input) this.#input.files = bag.files
    this.#list.replaceChildren(...files.map((file) => this.#line(file)))
  }

  #line(file: File) {
    const line = document.createElement('li')
    const size = document.createElement('span')
    size.className = 'meta'
    size.textContent = ` ${sizeInWords(file.size, this.#language)} `
    line.append(file.name, size, this.#remover(file))
    return line
  }

  #remover(file: File) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'as-link'
    button.textContent = this.getAttribute('remove-label')
    button.setAttribute('aria-label', `${button.textContent} ${file.name}`)
    button.addEventListener('click', () => {
      this.#keep(this.#files.filter((other) => other !== file))
      this.#input?.focus()
    })
    return button
  }
}

customElements.define('file-drop', FileDrop)
