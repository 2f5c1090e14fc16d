/** What somebody sees who looks at a mail: made in the process that reads mails, so that it can be killed. */
import { type ShownHeader, shownHeaders } from '#contract/mail/shown-headers.ts'
import { readable } from '../reading/headers/encoded-words.ts'
import type { Header, WholeMail } from '../reading/mail.ts'
import { valueIn } from '../trust/headers.ts'
import { cleaned, Overgrown } from './clean.ts'
import type { Page } from './page.ts'

export type Line = { name: ShownHeader; value: string }

export type Look = {
  /** The headers that tell who wrote what to whom, as they stand in the mail. */
  headers: Line[]
  /** Its formatted version, clean; null where it has none or where there is too much of it. */
  page: Page | null
  overgrown: boolean
}

export function lookOf({ headers, html, text, attachments }: WholeMail): Look {
  const seen = { headers: shownOf(headers), page: null, overgrown: false }
  if (html === null) return seen
  try {
    return { ...seen, page: cleaned(html, attachments, text) }
  } catch (error) {
    if (error instanceof Overgrown) return { ...seen, overgrown: true }
    throw error
  }
}

const shown: readonly string[] = shownHeaders
/** A header of hundreds of addresses says no more by all of them; the mail as it came has them. */
const longest = 2000
const mostLines = 30

function shownOf(headers: readonly Header[]): Line[] {
  const lines = headers.filter(({ name }) => shown.includes(name))
  const inOrder = [...lines].sort((a, b) => shown.indexOf(a.name) - shown.indexOf(b.name))
  return inOrder.slice(0, mostLines).map(({ name, raw }) => ({ name: name as ShownHeader, value: readableValue(raw) }))
}

const readableValue = (raw: string) => {
  const value = valueIn(Buffer.from(raw, 'latin1').toString('utf8'))
  return readable(value.slice(0, longest)) + (value.length > longest ? '…' : '')
}
