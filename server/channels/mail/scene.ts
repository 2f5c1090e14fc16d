import { addresses, at } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import type { Hands } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { opensAt, promiseTerms } from '../../promises/index.ts'
import type { personById } from '../../sign-in/index.ts'
import { theDesk } from '../../staff/index.ts'
import {
  harmless,
  linkEnds,
  linkKey,
  mayBeInformed,
  signLink,
  type ticketOf,
  recipientsOf as whoIsTold,
} from '../../tickets/index.ts'
import type { Scene } from './compose/ticket-letter.ts'
import { contactWithRight, namesFor } from './store.ts'
import { ownWords } from './texts/store.ts'

export type Ticket = Awaited<ReturnType<typeof ticketOf>>
export type Recipient = Pick<
  NonNullable<Awaited<ReturnType<typeof personById>>>,
  'id' | 'kind' | 'name' | 'email' | 'language' | 'zone'
>
/** Who has a ticket: a line, and perhaps a person of it. */
export type Holder = { lineId: string; agentId: string | null }

/**
 * Somebody, as long as they may still read it: an active person with a right on the account that has not ended, and with
 * a right for bills who asked themselves.
 */
export async function contactOf({ tx, now }: Hands, ticket: Ticket, contactId: string) {
  const contact = await contactWithRight(tx, contactId, ticket.account_id, now)
  if (!contact || contactId === ticket.contact_id) return contact
  return mayBeInformed({ contact_id: contactId, role: contact.role }, ticket) ? contact : undefined
}

/** Who asked, and the colleagues who are kept informed; none of them without the right to read it. */
export const recipientsOf = ({ tx, now }: Hands, ticket: Ticket): Promise<Recipient[]> => whoIsTold(tx, ticket, now)

export const companyOf = async (tx: Tx, language: Language) =>
  (await theDesk(tx))?.company ?? words[language].common.product

/** The ticket as its contact may know it. Nothing here comes from what was said in it. */
export async function sceneFor(
  hands: Hands,
  ticket: Ticket,
  to: Recipient,
  holder: Holder,
  doerId: string | null,
): Promise<Scene> {
  const { tx, now } = hands
  const { language, zone } = to
  const names = await namesFor(tx, { ticketId: ticket.id, ...holder, doerId })
  const company = names.company ?? words[language].common.product
  const line = (language === 'ru' ? names.line_ru : names.line_en) ?? ''
  const number = Number(ticket.number)
  return {
    reader: { language, zone, own: await ownWords(tx, language) },
    now,
    company,
    number,
    subject: ticket.authorship === null ? ticket.subject : harmless(ticket.subject),
    contract: ticket.authorship === null ? (names.contract ?? '') : '',
    page: await pageOf(hands, ticket, to),
    who: names.agent ? words[language].mail.personAndLine({ person: names.agent, line }) : line,
    by: names.doer || company,
    nextContactBy: ticket.next_contact_by,
    answersByMail: names.mail_comes_in || hands.world.settings.answersTo.way !== 'from',
    opensAt: opensAt(await promiseTerms(tx, ticket.topic_id), ticket.priority, now),
  }
}

/** The ticket's page, signed for this reader: without signing in it shows where the ticket stands, for two weeks. */
async function pageOf({ tx, now, world }: Hands, { id, number }: Ticket, to: Recipient): Promise<string> {
  // Staff sign in; the portal's address of a ticket takes them to the desk's.
  if (to.kind === 'agent') return world.settings.publicUrl + at(addresses.ticket, { number })
  const k = signLink({ ticketId: id, contactId: to.id, until: linkEnds(now) }, await linkKey(tx))
  return `${world.settings.publicUrl}${at(addresses.ticket, { number })}?${new URLSearchParams({ k })}`
}
