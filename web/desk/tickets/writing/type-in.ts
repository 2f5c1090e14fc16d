import type { Change } from './formatting.ts'

/**
 * Puts words into a field as if they were typed, so that Ctrl Z takes them back. The browsers' old command is the only
 * way to that; where it is gone the words come in all the same.
 */
export function typeIn(field: HTMLTextAreaElement, { from, to, put, start, end }: Change) {
  field.focus()
  field.setSelectionRange(from, to)
  const typed = put === '' ? document.execCommand('delete') : document.execCommand('insertText', false, put)
  if (!typed && from + put.length !== to) {
    field.setRangeText(put, from, to, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  field.setSelectionRange(start, end)
}

/** A "/" where a line begins: what opens the ready texts, for those who press the button. */
export function slashAt({ value, selectionStart }: HTMLTextAreaElement): Change {
  const put = selectionStart === 0 || value[selectionStart - 1] === '\n' ? '/' : '\n/'
  const end = selectionStart + put.length
  return { from: selectionStart, to: selectionStart, put, start: end, end }
}
