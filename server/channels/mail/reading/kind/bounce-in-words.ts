/** Mail servers that report in sentences only, each in its own: who sends it, what it is called, which addresses it names. */

import { addressOf } from '../headers/addresses.ts'
import { fieldOf } from '../headers/fields.ts'
import type { FailedRecipient, ReadMail } from '../mail.ts'

const servers =
  /^(?:mailer-daemon|mail-daemon|mailerdaemon|postmaster|mail\.?administrator|microsoftexchange[0-9a-f]*|mail delivery (?:sub)?system|mta)\b/i
const subjects = [
  'undeliver(?:able|ed)',
  '(?:mail )?delivery (?:status notification|failure|has failed|problem|error|unsuccessful|failed|report)',
  '(?:mail|message|delivery) (?:delivery )?(?:failed|failure)',
  'returned mail',
  'mail (?:could not be delivered|not delivered|system error)',
  'failure notice',
  'failed (?:delivery|mail)',
  'nondeliverable|non[- ]?delivery',
  'message not delivered|could not send message|unable to deliver',
  'warning: (?:could not send|message)',
  'недоставлен|не доставлен|ошибка доставки|недоставленное сообщение|не удалось доставить|уведомление о недоставке|сообщение не доставлено',
  'unzustellbar|mail delivery|rejected mail|rückläufer',
].join('|')
const subject = new RegExp(`^(?:re:\\s*|\\[[^\\]]*\\]\\s*)?(?:\\*{1,9}\\w{0,20}\\*{1,9}\\s*)?(?:${subjects})`, 'iu')
const permanent =
  /\b5\d\d[ -]|\b5\.\d{1,3}\.\d{1,3}\b|user unknown|unknown user|no such (?:user|recipient|mailbox)|does(?:n't| not) exist|mailbox (?:unavailable|full|not found|is disabled)|address rejected|not delivered|undeliver|could not be delivered|permanent|не существует|не найден|переполнен|отклон/i
const mostRead = 20_000
const longestSubject = 1000
const mostRecipients = 20

/** A server that has not given up yet. */
export const saysDelayed = (subject: string) =>
  /\b(?:delayed|still being retried|could not send message for)\b|задержан/i.test(subject.slice(0, longestSubject))

/** The recipients it names; null where the mail is no bounce. */
export function bounceWithoutReport(mail: ReadMail, fromMachine: boolean): FailedRecipient[] | null {
  const failed = fieldOf(mail.headers, 'x-failed-recipients')
  if (failed) return failed.split(',', mostRecipients).map((address) => recipient(address.trim(), mail.text))
  const bySubject = subject.test(mail.subject.slice(0, longestSubject))
  const byServer = mail.from.some(({ address, name }) => servers.test(address) || servers.test(name))
  const text = mail.text.slice(0, mostRead)
  if (!(byServer ? bySubject || permanent.test(text) : bySubject && (fromMachine || permanent.test(text)))) return null
  return addressesIn(text).map((address) => recipient(address, text))
}

function recipient(address: string, text: string): FailedRecipient {
  const said = text.slice(0, mostRead)
  const at = Math.max(0, said.toLowerCase().indexOf(address.toLowerCase()))
  const near = said.slice(at, at + 1000)
  return {
    address: addressOf(address).address,
    action: 'failed',
    status: /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?!\.?\d)/.exec(near)?.[0] ?? '',
    diagnostic: /^.*\b[45]\d\d\b.*$/m.exec(near)?.[0].trim().slice(0, 500) ?? '',
  }
}

/** Servers put the address in brackets or on a line of its own; those of the old letter below come later. */
function addressesIn(text: string) {
  const report = text.split(
    /^.*(?:copy of (?:the|your) (?:original )?message|original message|unsent message|message header|headers? follow).*$/im,
  )[0]!
  const found = [
    ...report.matchAll(
      /(?:^[ \t]*|<|to:?\s|"|')([\w.!#$%&*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)(?=[\s>"':;,.)]|$)/gim,
    ),
  ]
  const servers = /^(?:mailer-daemon|postmaster)@/i
  return [...new Set(found.map(([, address]) => address!.toLowerCase()))]
    .filter((one) => !servers.test(one))
    .slice(0, mostRecipients)
}
