import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { accountById } from '../accounts/index.ts'
import { nextUpdateBy, promiseTerms } from '../promises/index.ts'
import { allLines } from '../staff/index.ts'
import { priorityOf } from '../tickets/index.ts'

type Answer = Output<typeof tickets.newForClient>

/** What a ticket that we begin can be about, who of the account can be written to, and what the terms would promise. */
export const newForClient = screen(tickets.newForClient, async ({ accountId }, { db, actor, now, refusal }) => {
  const account = accountId ? await accountById(db, accountId) : null
  if (accountId && !account) throw refusal('account_not_found')
  return {
    account: account ? { id: account.id, name: account.name, contractNumber: account.contract_number } : null,
    contacts: account ? await contactsNow(db, account.id, now) : [],
    services: account ? await servicesNow(db, account.id) : [],
    topics: await topicsFor(db, actor, now),
    lines: (await allLines(db)).map((line) => ({
      id: line.id,
      name: actor.language === 'ru' ? line.name_ru : line.name_en,
      mayKeep: !line.restricted || actor.roles.includes('lead') || actor.lines.includes(line.id),
    })),
  }
})

/** Who may be written to: active, with a right that has not ended. */
async function contactsNow(db: Db, accountId: string, now: Date): Promise<Answer['contacts']> {
  const { rows } = await sql<Answer['contacts'][number]>`
    select p.id, p.name, p.email, c.role, p.language, p.zone
    from account_contacts c join persons p on p.id = c.contact_id
    where c.account_id = ${accountId} and p.active and c.ended_at is null and (c.until is null or c.until > ${now})
    order by array_position(array['technical', 'owner', 'administrator', 'billing', 'viewer'], c.role), p.name, p.id
    limit 200`.execute(db)
  return rows
}

const servicesNow = (db: Db, accountId: string) =>
  db
    .selectFrom('services')
    .select(['id', 'name', 'kind'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .limit(500)
    .execute()

async function topicsFor(db: Db, actor: Actor, now: Date): Promise<Answer['topics']> {
  const topics = await db
    .selectFrom('topics as t')
    .leftJoin('topic_terms as o', 'o.topic_id', 't.id')
    .select(['t.id', 't.name_ru', 't.name_en', 't.line_id', 't.impact', 't.urgency', 'o.topic_id as own'])
    .where('t.active', '=', true)
    .orderBy('t.position')
    .execute()
  const answers: Answer['topics'] = []
  for (const { id, name_ru, name_en, line_id, impact, urgency, own } of topics) {
    const by = nextUpdateBy(await promiseTerms(db, own), priorityOf(impact, urgency), now)
    answers.push({
      id,
      name: actor.language === 'ru' ? name_ru : name_en,
      lineId: line_id,
      proposedBy: by.toISOString(),
    })
  }
  return answers
}
