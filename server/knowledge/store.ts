import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { AnswerTableRow } from './tables.ts'

export const addAnswers = (tx: Tx, answers: readonly AnswerTableRow[]) =>
  tx
    .insertInto('answers')
    .values(answers.map((answer) => ({ ...answer, actions: JSON.stringify(answer.actions) as never })))
    .execute()

/** Held against every other writer until the transaction ends. */
export const lockAnswer = (tx: Tx, id: string) =>
  tx
    .selectFrom('answers')
    .select(['id', 'owner_id', 'version', 'retired_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const setAnswer = (tx: Tx, id: string, answer: Partial<AnswerTableRow>) =>
  tx
    .updateTable('answers')
    .set({ ...answer, ...(answer.actions ? { actions: JSON.stringify(answer.actions) as never } : {}) })
    .where('id', '=', id)
    .execute()

/** The texts among these that somebody may use. */
export const readyTexts = (db: Db | Tx, ids: readonly string[], agentId: string | null) =>
  db
    .selectFrom('answers')
    .select(['id', 'text_ru', 'text_en', 'not_as_it_is'])
    .where('id', 'in', [...ids])
    .where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', agentId)]))
    .orderBy('id')
    .execute()

const noTopic = '00000000-0000-0000-0000-000000000000'

/** Once more, each; a row is one person's, so that colleagues do not wait for each other. */
export const countUses = (tx: Tx, ids: readonly string[], agentId: string, topicId: string | null) =>
  tx
    .insertInto('answer_uses')
    .values(ids.map((answer_id) => ({ answer_id, agent_id: agentId, topic_id: topicId ?? noTopic, uses: 1 })))
    .onConflict((c) =>
      c.columns(['answer_id', 'agent_id', 'topic_id']).doUpdateSet({ uses: sql`answer_uses.uses + 1` }),
    )
    .execute()

/** Which of these lines and topics there are. */
export async function knownPlaces(tx: Tx, lineIds: readonly string[], topicIds: readonly string[]) {
  const { rows } = await sql<{ lines: number; topics: number }>`
    select (select count(*)::int from lines where id = any(${sql.val(lineIds)}::uuid[])) as lines,
      (select count(*)::int from topics where id = any(${sql.val(topicIds)}::uuid[])) as topics`.execute(tx)
  return rows[0]!
}
