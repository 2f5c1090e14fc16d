import { sql } from 'kysely'
import type { Language } from '#contract/text.ts'
import type { Db } from '#platform/db.ts'

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What the ids in the details of a history are called, in the reader's language. Whose account and service it is, only
 * who reads the ticket is told; an auditor sees who did what, and no client's name.
 */
export async function namesInHistory(
  db: Db,
  metas: readonly Record<string, unknown>[],
  { language, reads }: { language: Language; reads: boolean },
): Promise<Record<string, string>> {
  const values = metas.flatMap(Object.values).flat() as unknown[]
  const ids = [...new Set(values.filter((value) => typeof value === 'string' && id.test(value)))]
  if (ids.length === 0) return {}
  const asked = sql`any(${sql.val(ids)}::uuid[])`
  const named = sql.ref(language === 'ru' ? 'name_ru' : 'name_en')
  const ofTheClient = sql`
    union all select id, name from accounts where id = ${asked}
    union all select id, name from services where id = ${asked}`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from persons where id = ${asked}
    union all select id, ${named} from lines where id = ${asked}
    union all select id, ${named} from topics where id = ${asked}
    union all select id, '#' || number from tickets where id = ${asked}
    ${reads ? sql`union all select id, name from tags where id = ${asked}` : sql``}
    ${reads ? ofTheClient : sql``}`.execute(db)
  return Object.fromEntries(rows.map(({ id: one, name }) => [one, name]))
}
