import { newKey } from '../../wire/key.ts'
import { tell } from '../../wire/portal.ts'
import { Refused } from '../../wire/refused.ts'
import { FilesBrought } from './files-brought.ts'
import { fillIn, hasWords, valuesIn } from './form-values.ts'
import { filesAt, forgetFile, forgetFilesAt } from './kept-files.ts'
import { type KeptHere, keepAt, keptAt, placeOf } from './kept-here.ts'
import { Soon } from './soon.ts'

const here = { still: 300, longest: 500 }
const there = { still: 1500, longest: 4000 }
const againAfter = 10_000

type Kept = { draftId: string; version: number; savedAt: string }

/**
 * Inside a form: keeps what is typed on this device within a third of a second and on the server soon after. What was
 * typed and did not reach the server is put back when the page is opened again.
 */
class DraftKeeper extends HTMLElement {
  #version = 0
  #here = new Soon(() => void this.#keepHere(this.#isThere), here.still, here.longest)
  #there = new Soon(() => void this.#keepThere(), there.still, there.longest)
  #saving = false
  #dirty = false
  #lostAt: Date | null = null
  #sentAs: string | null = null
  #caret: KeptHere['caret'] = null

  connectedCallback() {
    const form = this.#form
    if (!form) return
    this.#version = Number(this.getAttribute('version'))
    void this.#restore(form).then(() => {
      form.addEventListener('input', this.#changed)
      form.addEventListener('change', this.#changed)
      form.addEventListener('files-changed', this.#filesChanged)
      form.addEventListener('submit', this.#sent)
    })
    window.addEventListener('online', this.#keepThere)
    // The last chance before a phone puts the page away.
    document.addEventListener('visibilitychange', this.#hidden)
    document.addEventListener('selectionchange', this.#moved)
  }

  get #form() {
    return this.closest('form')
  }

  get #place() {
    return this.getAttribute('place') ?? ''
  }

  get #isThere() {
    return this.#version > 0 && !this.#dirty && !this.#saving
  }

  get #key() {
    return placeOf(this.getAttribute('owner') ?? '', this.#place)
  }

  get #draft(): HTMLInputElement | null {
    return this.#form?.querySelector('input[name="draft"]') ?? null
  }

  #texts(form: HTMLFormElement) {
    return form.querySelectorAll('textarea')
  }

  async #restore(form: HTMLFormElement) {
    // The files came back as well.
    if (this.hasAttribute('came-back')) return forgetFilesAt(this.#key)
    if (location.search.includes('draft=')) return
    const kept = await keptAt(this.#key)
    if (kept) this.#putBack(form, kept)
    if (kept?.caret) putCaret(form, kept.caret)
    const named = new Set(arrivedIn(form).map(({ name }) => name))
    const waiting = (await filesAt(this.#key)).filter(({ name }) => !named.has(name))
    if (waiting.length > 0) form.dispatchEvent(new FilesBrought({ waiting }))
  }

  #putBack(form: HTMLFormElement, kept: KeptHere) {
    const savedAt = Date.parse(this.getAttribute('saved-at') ?? '') || 0
    const same = kept.draftId === this.#draft?.value && kept.version === this.#version
    // What the server has is shown already; what it never got, or got no answer for, is only here.
    if ((kept.there && !kept.sentAs) || (savedAt > kept.at && !same)) return
    // Somebody was faster than the disk.
    if (hasWords(valuesIn(form), this.#texts(form)) && savedAt === 0) return
    if (!hasWords(kept.values, this.#texts(form))) return
    this.#version = kept.version
    if (this.#draft) this.#draft.value = kept.draftId
    fillIn(form, kept.values)
    const named = new Set(arrivedIn(form).map(({ id }) => id))
    form.dispatchEvent(new FilesBrought({ arrived: kept.files.filter(({ id }) => !named.has(id)) }))
    this.#sendAs(form, kept.sentAs)
    this.#say(this.getAttribute('restored') ?? '')
    this.#dirty = !kept.there
    if (!kept.there) this.#there.ask()
  }

  /** Sent before, and nobody knows whether it came through: the same words go under the same key. */
  #sendAs(form: HTMLFormElement, key: string | null) {
    const field = form.querySelector<HTMLInputElement>('input[name="key"]')
    if (key && field) field.value = this.#sentAs = key
  }

  #changed = () => {
    const form = this.#form
    if (!form) return
    this.#dirty = true
    if (this.#sentAs) {
      // Other words are another message.
      const field = form.querySelector<HTMLInputElement>('input[name="key"]')
      if (field) field.value = newKey()
      this.#sentAs = null
    }
    this.#here.ask()
    this.#there.ask()
  }

  /** The caret went elsewhere: no other words, but another place to go on from. */
  #moved = () => {
    const form = this.#form
    const caret = form && caretIn(form)
    if (!caret || !hasWords(valuesIn(form), this.#texts(form))) return
    if (caret.name === this.#caret?.name && caret.at === this.#caret.at) return
    this.#caret = caret
    this.#here.ask()
  }

  /** Nobody attaches ten times a second, and what has arrived is lost with a page that nothing names it in. */
  #filesChanged = () => {
    this.#changed()
    this.#here.now()
    this.#there.now()
  }

  async #keepHere(there: boolean): Promise<boolean> {
    const form = this.#form
    if (!form) return false
    const draft: KeptHere = {
      draftId: this.#draft?.value ?? '',
      version: this.#version,
      values: valuesIn(form),
      files: arrivedIn(form),
      caret: caretIn(form) ?? this.#caret,
      at: Date.now(),
      there,
      sentAs: this.#sentAs,
    }
    const isKept = await keepAt(this.#key, draft)
    if (isKept) for (const { name } of draft.files) void forgetFile(this.#key, name)
    return isKept
  }

  #keepThere = async () => {
    const [form, field] = [this.#form, this.#draft]
    if (!form || !field || this.#saving || !(this.#dirty || this.#lostAt)) return
    const values = valuesIn(form)
    if (this.#version === 0 && !hasWords(values, this.#texts(form))) return
    this.#saving = true
    this.#dirty = false
    try {
      const place = this.#place
      const body = { place, version: this.#version, values }
      const kept = (await tell('PUT', `/my/drafts/${field.value}`, body)) as Kept
      // Another device wrote on the same draft meanwhile: this one goes on beside it.
      field.value = kept.draftId
      this.#version = kept.version
      this.#lostAt = null
      await this.#keepHere(!this.#dirty)
      this.#say(this.#at('saved', new Date(kept.savedAt)))
    } catch (error) {
      await this.#missed(error)
    } finally {
      this.#saving = false
      if (this.#lostAt) this.#there.after(againAfter)
      else if (this.#dirty) this.#there.ask()
    }
  }

  async #missed(error: unknown) {
    this.#dirty = true
    this.#lostAt ??= new Date()
    await this.#keepHere(false)
    if (error instanceof Refused && error.code === 'sign_in_required') this.#say(this.getAttribute('out') ?? '')
    else this.#say(this.#at('here', this.#lostAt))
  }

  #hidden = () => {
    if (document.visibilityState === 'hidden' && this.#dirty) void this.#keepHere(false)
  }

  /** Kept until the next page says that it has become a message. */
  #sent = (event: SubmitEvent) => {
    if (event.defaultPrevented) return
    this.#here.stop()
    this.#there.stop()
    this.#sentAs = this.#form?.querySelector<HTMLInputElement>('input[name="key"]')?.value ?? null
    void this.#keepHere(false)
    // The page stands still where the sending was stopped; typing goes on as before.
    this.#dirty = false
  }

  #at(attribute: string, time: Date) {
    const language = this.closest('[lang]')?.getAttribute('lang') ?? 'en'
    const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return (this.getAttribute(attribute) ?? '').replace('{time}', clock.format(time))
  }

  #say(words: string) {
    const line = this.querySelector('.draft-state')
    if (line) line.textContent = words
  }
}

/** Files that the form names already. */
const arrivedIn = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="files"]')].map(
    ({ value, parentElement }) => ({
      id: value,
      name: parentElement?.querySelector('bdi')?.textContent ?? '',
    }),
  )

function caretIn(form: HTMLFormElement): KeptHere['caret'] {
  const at = document.activeElement
  return at instanceof HTMLTextAreaElement && form.contains(at) ? { name: at.name, at: at.selectionStart } : null
}

/** Without focus: that would move the page away from what its reader came to see. */
function putCaret(form: HTMLFormElement, { name, at }: NonNullable<KeptHere['caret']>) {
  form.querySelector<HTMLTextAreaElement>(`textarea[name="${CSS.escape(name)}"]`)?.setSelectionRange(at, at)
}

customElements.define('draft-keeper', DraftKeeper)
