import { cleanFileName } from '#platform/files/names.ts'
import { readable } from '../headers/encoded-words.ts'
import { fieldOf } from '../headers/fields.ts'
import type { Part } from './tree.ts'

/** A name under which the file can be shown and saved; empty where the mail gives none. */
export function nameOf({ disposition, type, headers }: Part): string {
  const given = disposition.of.get('filename') || type.of.get('name') || ''
  if (given) return cleanFileName(given)
  const described = readable(fieldOf(headers, 'content-description'))
  return type.value === 'message/rfc822' && described ? cleanFileName(`${described}.eml`) : ''
}
