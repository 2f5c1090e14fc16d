import { sql } from 'kysely'
import type { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { plannedOnce } from '#platform/conversation.ts'
import type { Db } from '#platform/db.ts'

type Called = Pick<Output<typeof tickets.search>, 'accounts' | 'people' | 'services'>
const most = 5
const longestName = 80

/**
 * Accounts, people and services whose name, address or contract has this in it, or nearly so: a mistyped name is found
 * by the triples of letters it shares. Short pieces share too few; they are found at the beginning alone.
 */
export async function called(db: Db, plain: string): Promise<Called> {
  const name = plain.slice(0, longestName)
  const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const is = (column: string) => sql`(${sql.raw(column)} ilike ${part} or ${name} <% ${sql.raw(column)})`
  const account = sql`json_build_object('id', a.id, 'name', a.name, 'contractNumber', a.contract_number)`
  const { rows } = await sql<Called>`${sql.raw(plannedOnce)}
    select
      coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'contractNumber', x.contract_number)) from (
        select id, name, contract_number from accounts where ${is('name')} or contract_number ilike ${part}
        order by (contract_number = ${name}) desc, ${name} <<-> name, id limit ${most}) x), '[]') as accounts,
      coalesce((select json_agg(x.it) from (
        select json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'account', ${account}) as it
        from (select id, name, email from persons
          where kind = 'contact' and (${is('name')} or email ilike ${part})
          order by ${name} <<-> name, id limit 20) p
        join account_contacts c on c.contact_id = p.id join accounts a on a.id = c.account_id limit ${most}) x), '[]') as people,
      coalesce((select json_agg(x.it) from (
        select json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'account', ${account}) as it
        from (select id, name, kind, account_id from services where ended_at is null and ${is('name')}
          order by ${name} <<-> name, id limit ${most}) s
        join accounts a on a.id = s.account_id) x), '[]') as services`.execute(db)
  return rows[0]!
}
