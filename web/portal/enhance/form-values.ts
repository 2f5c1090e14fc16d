import { inNoDraft } from '#contract/tickets/in-no-draft.ts'

/** Names that are not words of the writer, and what is kept nowhere. */
const ours = ['key', 'draft', 'ticketId', 'number', ...inNoDraft]

/** What stands in a form, by the names of its fields; of files those that the server has already. */
export function valuesIn(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || ours.includes(name)) continue
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}

export const hasWords = (values: Record<string, string[]>, texts: Iterable<HTMLTextAreaElement>) =>
  [...texts].some(({ name }) => values[name]?.some((text) => text.trim() !== '')) || (values.files?.length ?? 0) > 0

/** Puts it back as it stood. Fields that a choice of another field brings out are looked for again after it. */
export function fillIn(form: HTMLFormElement, values: Record<string, string[]>) {
  for (const [name, texts] of Object.entries(values)) {
    if (name === 'files') continue
    const fields = [...form.elements].filter((field) => (field as HTMLInputElement).name === name)
    let at = 0
    for (const field of fields) {
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
        field.checked = texts.includes(field.value)
      else if (field instanceof HTMLInputElement && (field.type === 'hidden' || field.type === 'file')) continue
      else if (isText(field)) field.value = texts[at++] ?? ''
      else continue
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  for (const unfolds of form.querySelectorAll('details'))
    if ([...unfolds.querySelectorAll('textarea')].some(({ value }) => value)) unfolds.open = true
}

const isText = (field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
