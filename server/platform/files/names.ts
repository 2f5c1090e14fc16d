import type { Hide } from '../hiding.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g
const longest = 180

/** A file's name as it may be shown and offered for saving: composed, printable, no folders, at most 180 bytes (TRUST 3.11). */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').replace(unprintable, '').split(/[/\\]/).at(-1)!
  const name = last.replace(/[<>:"|?*]/g, '_').replace(/^[\s.]+|[\s.]+$/g, '')
  return shortened(name || 'file')
}

/** The same without what should not be said in it; its ending says what kind of file it is, and stays. */
export function safeFileName(given: string, hide: Hide): string {
  const dot = given.lastIndexOf('.')
  const ending = dot > 0 && given.length - dot <= 8 ? given.slice(dot) : ''
  return cleanFileName(hide(given.slice(0, given.length - ending.length), []) + ending)
}

/** Cuts the middle of a long name and keeps its ending, on a letter's border. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : ''
  const letters = [...name.slice(0, name.length - ending.length)]
  while (Buffer.byteLength(letters.join('') + ending) > longest) letters.pop()
  return letters.join('') + ending
}

/** RFC 6266: a plain name for old programs and the real one beside it; always to be saved, never shown in place. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
