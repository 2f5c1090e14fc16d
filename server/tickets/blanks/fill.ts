import { type BlankValues, filled, openBlanks } from '#contract/tickets.ts'
import { dateTime, zoneName } from '#contract/words/times.ts'
import { words } from '#contract/words/words.ts'
import type { Tx } from '#platform/db.ts'
import { type BlankFacts, blankFacts } from './store.ts'

/**
 * The words of a reply as they go out: the promised time is written by the clocks of whoever reads it. Null while a
 * blank is open.
 */
export async function asItGoesOut(tx: Tx, ticketId: string, text: string, next: Date, now: Date) {
  if (openBlanks(text).length > 0) return null
  if (!text.includes('promise.time')) return text
  return filled(text, { 'promise.time': timeFor((await blankFacts(tx, ticketId, null))!, next, now) })
}

/** What the blanks of a ready text are filled with on this ticket; the promised time stays open until it is known. */
export function blankValues(of: BlankFacts): BlankValues {
  return {
    'client.name': of.client,
    'account.name': of.account,
    'contract.number': of.contract,
    'ticket.number': of.number,
    'ticket.subject': of.subject,
    'service.name': of.service,
    'agent.name': of.agent,
    'line.name': of.language === 'ru' ? of.line_ru : of.line_en,
    'company.name': of.company,
  }
}

/** A time by the contact's clocks, with its zone: a letter travels. */
export function timeFor({ language, zone }: Pick<BlankFacts, 'language' | 'zone'>, at: Date, now: Date): string {
  const time = dateTime(at, language, zone, now)
  return words[language].mail.time({ time, zone: zoneName(at, language, zone) })
}
