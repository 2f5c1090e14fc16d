import { sql } from 'kysely'
import { accounts } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { accountById } from '../accounts/index.ts'
import { cursorAt, cursorValues, paged } from './shared/cursor.ts'
import { openSet, seenBy } from './shared/ticket-rows.ts'

type Row = Output<typeof accounts.accountList>['rows'][number]
const size = 50
const lowest = '00000000-0000-0000-0000-000000000000'

/** Accounts by name. What is asked for is the beginning of a name or of a contract number: two walks along two indexes. */
export const accountList = screen(accounts.accountList, async ({ q, after }, { db, actor, now }) => {
  const [id] = cursorValues(after, 'id') ?? []
  const last = id ? await accountById(db, id) : undefined
  const beginning = `${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const place = sql`(lower(name) collate "C", id) > (lower(${last?.name ?? ''}) collate "C", ${last?.id ?? lowest}::uuid)`
  const found = q
    ? sql`(select id from accounts where lower(name) collate "C" like ${beginning} and ${place} order by lower(name) collate "C", id limit ${size + 1})
        union (select id from accounts where lower(contract_number) collate "C" like ${beginning} and ${place} order by lower(name) collate "C", id limit ${size + 1})`
    : sql`select id from accounts where ${place} order by lower(name) collate "C", id limit ${size + 1}`
  const { rows } = await sql<Row>`
    select a.id, a.contract_number as "contractNumber", a.name, a.category, a.tier,
      (select count(*)::int from account_contacts c where c.account_id = a.id and c.ended_at is null
        and (c.until is null or c.until > ${now})) as contacts,
      (select count(*)::int from tickets t where t.account_id = a.id and t.${openSet} and ${seenBy(actor)}) as "openTickets"
    from (${found}) f join accounts a on a.id = f.id
    order by lower(a.name) collate "C", a.id limit ${size + 1}`.execute(db)
  const page = paged(rows, size, (row) => cursorAt(row.id))
  const readsTickets = actor.roles.some((role) => role === 'agent' || role === 'lead' || role === 'quality')
  return {
    rows: page.rows.map((row) => ({ ...row, openTickets: readsTickets ? row.openTickets : 0 })),
    next: page.next,
  }
})
