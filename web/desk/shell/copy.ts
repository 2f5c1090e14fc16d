/** Copies words where the browser allows it: on plain http only the old way is left. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelecting(text)
  }
}

function copyBySelecting(text: string): boolean {
  const before = document.activeElement
  const held = document.createElement('textarea')
  held.value = text
  held.className = 'unseen'
  document.body.append(held)
  held.select()
  const copied = document.execCommand('copy')
  held.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return copied
}
