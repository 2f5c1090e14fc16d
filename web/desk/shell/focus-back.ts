import { isTyping } from './keys.ts'

/**
 * A window gives focus back by itself, but not to the right place when its opener is gone, when one window led to
 * another, or when keys came faster than the window before it closed. Then its opener takes it, else the row under the
 * cursor, else the heading: nobody is left nowhere.
 */
export function focusBack(opener: Element | null, frames = patience) {
  requestAnimationFrame(() => {
    const isOpen = document.querySelector('[role="dialog"],[role="alertdialog"]') !== null
    // It takes a few frames to go; one that stays is another, and has focus by right.
    if (isOpen && frames > 0) focusBack(opener, frames - 1)
    else if (!isOpen) requestAnimationFrame(() => settle(opener))
  })
}

const patience = 180

function settle(opener: Element | null) {
  const { activeElement } = document
  if (document.querySelector('[role="dialog"],[role="alertdialog"]')) return
  if (activeElement instanceof HTMLElement && isTyping(activeElement)) return
  const known = opener?.isConnected && opener !== document.body ? opener : null
  const place = known ?? document.querySelector('main [role="row"][data-current]') ?? document.querySelector('main h1')
  if (place instanceof HTMLElement) place.focus({ preventScroll: true })
}
