import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { settled } from '#platform/settled.ts'
import type { TopicRow } from './tables.ts'

export const topicById = (db: Db | Tx, id: string) =>
  db
    .selectFrom('topics')
    .select(['id', 'line_id', 'impact', 'urgency', 'channels', 'proof', 'fields'])
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()

export type OfferedTopic = NonNullable<Awaited<ReturnType<typeof topicById>>>

/** The topic of those who did not choose one: the first that everybody may ask about. */
export const defaultTopic = settled((db: Db | Tx) =>
  db
    .selectFrom('topics')
    .select(['id', 'line_id', 'impact', 'urgency', 'channels', 'proof', 'fields'])
    .where('active', '=', true)
    .where('proof', '=', 'any')
    .where(sql<boolean>`'portal' = any(channels)`)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst(),
)

/** The topic under which letters open: the one chosen for it, else that of those who choose none. */
export const lettersTopic = settled((db: Db | Tx) =>
  db
    .selectFrom('topics')
    .select(['id', 'line_id', 'impact', 'urgency', 'channels', 'proof', 'fields'])
    .where('active', '=', true)
    .where(sql<boolean>`for_letters or (proof = 'any' and 'portal' = any(channels))`)
    .orderBy('for_letters', 'desc')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst(),
)

export const addTopics = (tx: Tx, topics: readonly TopicRow[]) =>
  tx
    .insertInto('topics')
    .values(topics.map((topic) => ({ ...topic, fields: JSON.stringify(topic.fields) as never })))
    .execute()

/** All topics, held so that nobody else changes them meanwhile. */
export const heldTopics = (tx: Tx) =>
  tx
    .selectFrom('topics')
    .select(['id', 'position', 'name_ru', 'name_en', 'active', 'channels', 'proof', 'version'])
    .select(['changed_at', 'changed_by'])
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .execute()

export type HeldTopic = Awaited<ReturnType<typeof heldTopics>>[number]

export const knownTopic = (tx: Tx, id: string) =>
  tx.selectFrom('topics').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

export const setTopic = (tx: Tx, id: string, topic: Partial<TopicRow>) =>
  tx
    .updateTable('topics')
    .set({ ...topic, ...(topic.fields ? { fields: JSON.stringify(topic.fields) as never } : {}) })
    .where('id', '=', id)
    .execute()

/** One topic at most is chosen for letters. */
export const noLettersElsewhere = (tx: Tx) =>
  tx.updateTable('topics').set({ for_letters: false }).where('for_letters', '=', true).execute()
