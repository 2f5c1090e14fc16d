import { addresses, at } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import type { Hands } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { accountById, contactsOf } from '../../accounts/index.ts'
import { personById } from '../../sign-in/index.ts'
import { lineById, theDesk } from '../../staff/index.ts'
import { linkEnds, linkKey, signLink, type ticketOf } from '../../tickets/index.ts'
import type { Scene } from './compose/ticket-letter.ts'

export type Ticket = Awaited<ReturnType<typeof ticketOf>>
export type Recipient = NonNullable<Awaited<ReturnType<typeof personById>>>
/** Who has a ticket: a line, and perhaps a person of it. */
export type Holder = { lineId: string; agentId: string | null }

/** Who asked, as long as they may still hear of it: an active person with a right on the account that has not ended. */
export async function recipientOf({ tx, now }: Hands, ticket: Ticket): Promise<Recipient | undefined> {
  const person = await personById(tx, ticket.contact_id)
  if (!person?.active) return undefined
  const rights = await contactsOf(tx, ticket.account_id, now)
  return rights.some(({ contact_id }) => contact_id === person.id) ? person : undefined
}

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
  const company = await companyOf(tx, language)
  const account = await accountById(tx, ticket.account_id)
  const number = Number(ticket.number)
  return {
    reader: { language, zone },
    now,
    company,
    number,
    subject: ticket.subject,
    contract: account?.contract_number ?? '',
    page: await pageOf(hands, ticket, to),
    who: await nameOf(tx, language, holder),
    by: (doerId && (await personById(tx, doerId))?.name) || company,
    nextContactBy: ticket.next_contact_by,
  }
}

/** The ticket's page, signed for this reader: without signing in it shows where the ticket stands, for two weeks. */
async function pageOf({ tx, now, world }: Hands, { id, number }: Ticket, to: Recipient): Promise<string> {
  // Staff sign in; the portal's address of a ticket takes them to the desk's.
  if (to.kind === 'agent') return world.settings.publicUrl + at(addresses.ticket, { number })
  const k = signLink({ ticketId: id, contactId: to.id, until: linkEnds(now) }, await linkKey(tx))
  return `${world.settings.publicUrl}${at(addresses.ticket, { number })}?${new URLSearchParams({ k })}`
}

async function nameOf(tx: Tx, language: Language, { lineId, agentId }: Holder): Promise<string> {
  const row = await lineById(tx, lineId)
  const line = (language === 'ru' ? row?.name_ru : row?.name_en) ?? ''
  const person = agentId && (await personById(tx, agentId))?.name
  return person ? words[language].mail.personAndLine({ person, line }) : line
}
