import type { ReadMail } from '../reading/mail.ts'
import type { MailFile } from './files.ts'

/** As much as a message holds (contract/tickets/orders.ts). */
const mostText = 100_000

export type Said = { text: string; files: MailFile[] }

/**
 * What a mail says as a message: of an answer only what is new in it, for the rest stands in the ticket already. A text
 * that is too long for a message comes whole as a file, and nothing of a mail is lost on the way.
 */
export function saidIn(mail: Pick<ReadMail, 'text' | 'reply' | 'attachments'>, isAnswer: boolean): Said {
  const text = ((isAnswer ? mail.reply : mail.text) || mail.text).trim()
  const files = mail.attachments.map(({ name, bytes }) => ({ name, bytes }))
  if (text.length <= mostText) return { text, files }
  return { text: cutAt(text, mostText), files: [{ name: 'mail.txt', bytes: Buffer.from(text) }, ...files] }
}

/** Never in the middle of a letter that takes two places. */
const cutAt = (text: string, length: number) => {
  const before = text.charCodeAt(length - 1)
  return text.slice(0, before >= 0xd800 && before < 0xdc00 ? length - 1 : length)
}
