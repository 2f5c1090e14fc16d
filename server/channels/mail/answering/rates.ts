import type { MailLevel } from '#contract/mail/trust.ts'

/** How often what was done lately, this time included. */
export type Counted = {
  /** Receipts for this ticket. */
  receipts: number
  /** Automatic answers to this address in a day. */
  today: number
  /** And in three hours. */
  inThreeHours: number
}
export const mostAnswers = { aDay: 1, inThreeHours: 10 }

/** Whether one more automatic answer may go: one receipt a ticket, and few to one address, fewer to an unproven one. */
export function mayAnswer(level: MailLevel, { receipts, today, inThreeHours }: Counted): boolean {
  if (receipts > 1) return false
  return level === 'M0' ? today <= mostAnswers.aDay : inThreeHours <= mostAnswers.inThreeHours
}

/** How much came lately, this mail included. */
export type Storm = { bySenderAndTicket: number; bySubject: number }
export const stormBegins = { bySenderAndTicket: 10, bySubject: 50 }

/** Whether mails are set aside, and the lead told, until somebody has looked: a loop, or somebody floods a ticket. */
export const isStorm = ({ bySenderAndTicket, bySubject }: Storm): boolean =>
  bySenderAndTicket > stormBegins.bySenderAndTicket || bySubject > stormBegins.bySubject

/** Subjects of one loop are one: answers of answers, and numbers of tickets that each side adds, count as nothing. */
export const subjectOfLoop = (subject: string): string =>
  subject
    .toLowerCase()
    .replace(
      /\[[^\]]{0,40}\]|(?<!\p{L})(?:re|fwd?|aw|wg|отв|ответ|автоответ|automatic reply)(?:\[\d+\])?:|[\d#№]+/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
