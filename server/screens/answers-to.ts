import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import type { AnswersWay } from '#contract/mail.ts'
import { screen } from '#platform/screen.ts'
import { domainOfFrom, partsOfFrom, subAddressesOf } from '../channels/mail/index.ts'

type Row = { way: AnswersWay; domain: string | null; changed_at: Date }

/** Where answers to letters come to, and where they could by the address that letters are sent from. */
export const answersTo = screen(mail.answersTo, async (_, { db, world }) => {
  const { rows } = await sql<Row>`select way, domain, changed_at from answers_to`.execute(db)
  const { from } = await world.settings.outgoing()
  const [row] = rows
  return {
    way: row?.way ?? ('from' as const),
    domain: row?.domain ?? null,
    from: partsOfFrom(from).address,
    fromDomain: domainOfFrom(from) ?? '',
    mayBeSubAddresses: subAddressesOf(from) !== null,
    changedAt: row?.changed_at.toISOString() ?? null,
  }
})
