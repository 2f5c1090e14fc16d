import type { MailLevel } from '#contract/mail/trust.ts'

/** How often the machine has answered an address. */
export type Lately = { inADay: number; inThreeHours: number }
export const mostAnswers = { aDay: 1, inThreeHours: 10 }

/** Whether one more may go. That a ticket has one receipt needs no counting: a letter is one for its event. */
export const mayAnswerOnceMore = (level: MailLevel, { inADay, inThreeHours }: Lately): boolean =>
  level === 'M0' ? inADay < mostAnswers.aDay : inThreeHours < mostAnswers.inThreeHours

/** To addresses that nobody of ours has, all together. */
export const mostStrangersAnswered = { anHour: 60 }

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
