import { addresses, at, forms } from '#contract/pages.ts'
import { form, type Portal, type Values } from '#platform/http/pages.ts'
import { answerAuthorship } from '../commands/answer-authorship.ts'
import { confirmAuthorship } from '../commands/confirm-authorship.ts'
import { denyAuthorship } from '../commands/deny-authorship.ts'

/** "Yes, I wrote it" and "It was not me": on the ticket's page, and on that of a letter's link. */
export function authorshipForms(portal: Portal) {
  const back =
    (done: string) =>
    (_: unknown, { number }: Values) =>
      `${at(addresses.ticket, { number: number! })}?done=${done}`
  form(portal, {
    form: 'confirmAuthorship',
    action: forms.confirmAuthorship,
    command: confirmAuthorship,
    on: addresses.ticket,
    to: back('mine'),
  })
  form(portal, {
    form: 'denyAuthorship',
    action: forms.denyAuthorship,
    command: denyAuthorship,
    on: addresses.ticket,
    to: back('not-mine'),
  })
  form(portal, {
    form: 'answerAuthorship',
    action: forms.answerAuthorship,
    command: answerAuthorship,
    on: addresses.ticketLink,
    to: (_: unknown, { number, k, answer }: Values) =>
      `${at(addresses.ticketLink, { number: number! })}?${new URLSearchParams({ k: k!, done: answer === 'mine' ? 'mine' : 'not-mine' })}`,
  })
}
