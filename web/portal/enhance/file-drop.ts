import { upload } from '../../wire/upload.ts'
import { addFiles, freeName, type Limits, type Refused, sizeInWords } from './chosen-files.ts'
import { FileLine, remover } from './file-line.ts'
import { FilesBrought } from './files-brought.ts'
import { forgetFile, keepFile } from './kept-files.ts'
import { placeOf } from './kept-here.ts'

/** Pasted text beyond this is better read as a file. */
const longestPaste = 64 * 1024

/**
 * Around a file field: takes files dropped on the form, screenshots pasted into it and photographs, lists them with
 * their sizes, lets each be taken off. Each goes to the server at once and in parts, and goes on where it was cut off.
 */
class FileDrop extends HTMLElement {
  #files: File[] = []
  #arrived = new Set<File>()
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
    this.#kept()
    this.#listen(form)
  }

  disconnectedCallback() {
    this.#listening?.abort()
  }

  get #input() {
    return this.querySelector<HTMLInputElement>('input[type="file"]:not([capture])')
  }

  get #camera() {
    return this.querySelector<HTMLInputElement>('input[capture]')
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
    this.#camera?.addEventListener('change', () => this.#photographed(), { signal })
    form.addEventListener('paste', (event) => this.#paste(event), { signal })
    form.addEventListener('dragover', (event) => this.#hover(event), { signal })
    form.addEventListener('dragleave', () => this.removeAttribute('data-over'), { signal })
    form.addEventListener('drop', (event) => this.#drop(event), { signal })
    form.addEventListener(FilesBrought.kind, (event) => this.#bring((event as FilesBrought).detail), { signal })
  }

  #bring({ arrived = [], waiting = [] }: FilesBrought['detail']) {
    for (const { id, name } of arrived) {
      const line = new FileLine(name, '', this.getAttribute('remove-label') ?? '')
      line.arrived(id, this.getAttribute('sent') ?? '')
      line.onRemove(() => {
        line.element.remove()
        this.#changed()
      })
      this.#list.append(line.element)
    }
    if (waiting.length > 0) this.#take(waiting)
  }

  /** Where the draft keeps what is on its way; null on a form without a draft. */
  get #place() {
    const keeper = this.closest('form')?.querySelector('draft-keeper')
    return keeper ? placeOf(keeper.getAttribute('owner') ?? '', keeper.getAttribute('place') ?? '') : null
  }

  /** Every photograph is called image.jpg by its phone. */
  #photographed() {
    const camera = this.#camera
    this.#take([...(camera?.files ?? [])].map((file) => this.#named(file)))
    if (camera) camera.value = ''
  }

  #paste(event: ClipboardEvent) {
    const words = event.clipboardData?.getData('text/plain') ?? ''
    if (words.length > longestPaste && event.target instanceof HTMLTextAreaElement) return this.#asFile(event, words)
    const pasted = [...(event.clipboardData?.files ?? [])]
    // Office programs put a picture beside every text: whoever pastes words wants words.
    if (pasted.length === 0 || event.clipboardData?.getData('text/plain')) return
    event.preventDefault()
    this.#take(pasted.map((file) => this.#named(file)))
  }

  #asFile(event: ClipboardEvent, words: string) {
    event.preventDefault()
    const file = this.#named(new File([words], 'log.txt', { type: 'text/plain' }))
    this.#take([file])
    this.#news.textContent ||= (this.getAttribute('became-file') ?? '').replace('{file}', file.name)
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
    const fresh = files.filter((file) => !this.#files.includes(file))
    this.#files = files
    for (const file of fresh) this.#begin(file)
    this.#keepInField()
    this.#news.textContent = refused.map((one) => this.#refusal(one)).join(' ')
  }

  #refusal({ name, why }: Refused) {
    const { files, bytes } = this.#limits
    const max = why === 'too-big' ? sizeInWords(bytes, this.#language) : String(files)
    return (this.getAttribute(why) ?? '').replace('{file}', name).replace('{max}', max)
  }

  /** In parts, at once; until the last of them has come the field holds the file, and the form takes it along. */
  #begin(file: File) {
    const line = new FileLine(
      file.name,
      sizeInWords(file.size, this.#language),
      this.getAttribute('remove-label') ?? '',
    )
    this.#list.append(line.element)
    const place = this.#place
    if (place) void keepFile(place, file)
    const { done, stop } = upload(file, { known: null, onBegun: () => {}, onProgress: (part) => line.progress(part) })
    line.onRemove(() => {
      stop()
      if (place) void forgetFile(place, file.name)
      this.#takeOff(file)
      line.element.remove()
      this.#input?.focus()
    })
    done.then(
      ({ id }) => {
        this.#arrived.add(file)
        line.arrived(id, this.getAttribute('sent') ?? '')
        this.#keepInField()
        this.#changed()
      },
      () => line.waits(this.getAttribute('waits') ?? ''),
    )
  }

  #takeOff(file: File) {
    this.#files = this.#files.filter((other) => other !== file)
    this.#keepInField()
    this.#changed()
  }

  /** The field goes with the form as without a script: it holds what has not arrived yet. */
  #keepInField() {
    const bag = new DataTransfer()
    for (const file of this.#files) if (!this.#arrived.has(file)) bag.items.add(file)
    if (this.#input) this.#input.files = bag.files
  }

  #changed() {
    this.closest('form')?.dispatchEvent(new Event('files-changed'))
  }

  /** Files that came with an earlier try or a draft: each can be taken off too. */
  #kept() {
    for (const line of this.parentElement?.querySelectorAll<HTMLElement>('.kept li') ?? []) {
      const button = remover(this.getAttribute('remove-label') ?? '', line.textContent ?? '')
      button.addEventListener('click', () => {
        line.remove()
        this.#changed()
        this.#input?.focus()
      })
      line.append(' ', button)
    }
  }
}

customElements.define('file-drop', FileDrop)
