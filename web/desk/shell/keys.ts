/** What of a keyboard event decides which shortcut it is. */
export type Pressed = {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing: boolean
}

const latin = /^[a-z]$/i
const named: Record<string, string> = { ArrowDown: 'Down', ArrowUp: 'Up', Escape: 'Esc', ' ': 'Space' }
/** Signs whose place types a letter in other alphabets: х, ъ, ж, э, б, ю. */
const signs: Record<string, string> = {
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
}

/**
 * The shortcut that was pressed, such as `R`, `Shift E`, `Ctrl Enter` or `?`; null when it is none.
 * A Latin letter counts as what is printed on the key (Dvorak, QWERTZ); in any other alphabet the place of the key
 * counts, so that ЙЦУКЕН works as it is. Alt types characters on many keyboards and never makes a shortcut.
 */
export function shortcutOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing }: Pressed): string | null {
  if (isComposing || altKey || key === 'Dead' || key === 'Process') return null
  const command = ctrlKey || metaKey
  const letter = letterOf(key, code)
  if (letter) return [command && 'Ctrl', shiftKey && 'Shift', letter].filter(Boolean).join(' ')
  if (isQuestion(key, code, shiftKey)) return command ? null : '?'
  if (isSlash(key, code, shiftKey)) return command ? null : '/'
  const sign = signOf(key, code, shiftKey)
  if (sign) return command ? `Ctrl ${sign}` : sign
  const name = named[key] ?? (key.length > 1 ? key : null)
  return name && [command && 'Ctrl', shiftKey && 'Shift', name].filter(Boolean).join(' ')
}

function letterOf(key: string, code: string): string | null {
  if (latin.test(key)) return key.toUpperCase()
  const isLetter = /^\p{L}$/u.test(key)
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  return isLetter && place ? place : null
}

/** In Russian the question mark lies on Shift 7; its Latin place works as well. */
const isQuestion = (key: string, code: string, shift: boolean) => key === '?' || (code === 'Slash' && shift)
/** Where the slash is, a Russian keyboard has a full stop. */
const isSlash = (key: string, code: string, shift: boolean) => key === '/' || (code === 'Slash' && !shift)

/** What is printed on the key; where another alphabet has a letter instead, the sign that stands in its place. */
function signOf(key: string, code: string, shift: boolean): string | null {
  if (/^[[\].,;'\\`=-]$/.test(key)) return key
  return !shift && /^\p{L}$/u.test(key) ? (signs[code] ?? null) : null
}

/** Buttons and links do what they say when Enter or Space is pressed on them. */
export function takesPress(target: Pick<HTMLElement, 'closest'>, press: string) {
  if (press === 'Enter') return target.closest('a,button,summary') !== null
  return /Space$/.test(press) && target.closest('a,button,summary,input,select,[role="button"],[role="tab"]') !== null
}

/** Places where people type: there a letter is a letter. */
export function isTyping(target: {
  tagName?: string
  type?: string
  isContentEditable?: boolean
  role?: string | null
}) {
  const tag = target.tagName?.toLowerCase()
  if (tag === 'textarea' || tag === 'select' || target.isContentEditable) return true
  return tag === 'input' && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type ?? 'text')
}
