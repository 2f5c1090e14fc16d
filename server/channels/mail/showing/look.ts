/** What somebody sees who looks at a mail: made in the process that reads mails, so that it can be killed. */

import type { PageHeight } from '#contract/mail/shown.ts'
import { type ShownHeader, shownHeaders } from '#contract/mail/shown-headers.ts'
import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import { readable } from '../reading/headers/encoded-words.ts'
import type { Header, WholeMail } from '../reading/mail.ts'
import { valueIn } from '../trust/headers.ts'
import { cleaned, Overgrown } from './clean.ts'
import type { Page } from './page.ts'
import { worded } from './worded.ts'

export type Line = { name: ShownHeader; value: string }

export type Look = {
  /** The headers that tell who wrote what to whom, as they stand in the mail. */
  headers: Line[]
  /** Of its formatted version what is said before it is shown; null where it has none or where there is too much of it. */
  page: {
    height: PageHeight /** From where its pictures would have to be fetched, each by its host. */
    remote: string[]
  } | null
  overgrown: boolean
}

/** The formatted version itself, in the language of whoever looks. */
export type PageLook = { from: string | null; page: Page | null }

export function lookOf(mail: WholeMail): Look {
  const { page, overgrown } = pageOf(mail)
  const remote = page?.pictures.flatMap((picture) => (picture.from === 'remote' ? [picture.host] : [])) ?? []
  return { headers: shownOf(mail.headers), page: page && { height: page.height, remote }, overgrown }
}

export function pageLookOf(mail: WholeMail, language: Language): PageLook {
  const from = shownOf(mail.headers).find(({ name }) => name === 'from')?.value ?? null
  const { page } = pageOf(mail)
  return { from, page: page && { ...page, pieces: worded(page.pieces, words[language].desk.mailShown) } }
}

function pageOf({ html, text, attachments }: WholeMail): { page: Page | null; overgrown: boolean } {
  try {
    return { page: html === null ? null : cleaned(html, attachments, text), overgrown: false }
  } catch (error) {
    if (error instanceof Overgrown) return { page: null, overgrown: true }
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
