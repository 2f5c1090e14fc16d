import { type RawBuilder, sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { TicketStatus } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { asWords, mayBeInformed, mayWrite, objectionToMerging, openSet, seenBy } from '../tickets/index.ts'
import { ticketSeenBy } from './shared/ticket-seen-by.ts'

type Choice = Output<typeof tickets.mergeChoices>['rows'][number]
type Row = {
  id: string
  number: string
  subject: string
  status: TicketStatus
  account_id: string
  contact_id: string
  contact_name: string
  line_id: string
  assignee_id: string | null
  restricted: boolean
  authorship: 'unconfirmed' | 'denied' | null
  merged_into: string | null
  opened_at: Date
  next_contact_by: Date | null
  informed: string[]
}
type Contact = { id: string; name: string; role: string }

const most = 10
/** As many characters of what is typed say which ticket is meant. */
const longestNumber = 10

/** With which others a ticket might be one, and for each who would hear of it from then on and why it cannot be. */
export const mergeChoices = screen(tickets.mergeChoices, async ({ number, typed }, { db, actor, now, refusal }) => {
  const ticketId = await ticketSeenBy(db, actor, number)
  if (!ticketId) throw refusal('ticket_not_found')
  const [one] = await rowsWhere(db, sql`t.id = ${ticketId}`, sql`t.id`)
  const found = await rowsWhere(
    db,
    sql`${which(one!, typed)} and ${seenBy(actor)}`,
    sql`t.contact_id <> ${one!.contact_id}, t.number desc`,
  )
  const contacts = await contactsNow(db, one!.account_id, now)
  return { rows: found.map((row) => asChoice(one!, row, contacts, actor)) }
})

/** Open ones of the account, by what is typed; one of any account by its number, to be told why not. */
function which(one: Row, typed: string) {
  const others = sql`t.id <> ${one.id} and t.${openSet} and t.account_id = ${one.account_id}`
  if (!typed) return others
  const digits = typed.replace(/^[#№\s]+/, '')
  if (/^\d+$/.test(digits) && digits.length <= longestNumber)
    return sql`t.id <> ${one.id} and t.number = ${digits}::bigint`
  return sql`${others} and (t.subject ilike ${`%${typed.replace(/[\\%_]/g, '\\$&')}%`} or exists (
    select from message_words w where w.ticket_id = t.id and w.words @@ websearch_to_tsquery('russian', ${asWords(typed)})))`
}

async function rowsWhere(db: Db, where: RawBuilder<unknown>, by: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.id, t.number, t.subject, t.status, t.account_id, t.contact_id, c.name as contact_name, t.line_id, t.assignee_id,
      l.restricted, t.authorship, t.merged_into, t.opened_at, t.next_contact_by,
      array(select i.contact_id from ticket_informants i where i.ticket_id = t.id) as informed
    from tickets t join lines l on l.id = t.line_id join persons c on c.id = t.contact_id
    where ${where} order by ${by} limit ${most}`.execute(db)
  return rows
}

async function contactsNow(db: Db, accountId: string, now: Date): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    select p.id, p.name, c.role from account_contacts c join persons p on p.id = c.contact_id
    where c.account_id = ${accountId} and p.active and c.ended_at is null and (c.until is null or c.until > ${now})`.execute(
    db,
  )
  return rows
}

function asChoice(one: Row, row: Row, contacts: readonly Contact[], actor: Actor): Choice {
  const hears = new Set([row.contact_id, ...row.informed])
  const along = contacts.filter(({ id }) => [one.contact_id, ...one.informed].includes(id) && !hears.has(id))
  const mayRead = ({ id, role }: Contact) => mayBeInformed({ contact_id: id, role }, row)
  const named = (some: Contact[]) => some.map(({ id, name }) => ({ id, name }))
  return {
    ticketId: row.id,
    number: Number(row.number),
    subject: row.subject,
    status: row.status,
    contact: { id: row.contact_id, name: row.contact_name },
    openedAt: row.opened_at.toISOString(),
    nextContactBy: row.next_contact_by?.toISOString() ?? null,
    sameContact: row.contact_id === one.contact_id,
    mayInform: named(along.filter(mayRead)),
    mayNotRead: named(along.filter((contact) => !mayRead(contact))),
    objection: mayWrite(actor, row) ? (objectionToMerging(one, row) ?? null) : 'not_allowed',
  }
}
