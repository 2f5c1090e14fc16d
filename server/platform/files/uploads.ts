import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import { fileLimits } from '#contract/pages.ts'
import type { Actor, World } from '../command.ts'
import type { Db, Tx } from '../db.ts'
import type { Hide } from '../hiding.ts'
import { isId, newId } from '../ids.ts'
import { Refused } from '../refused.ts'
import { safeFileName } from './names.ts'
import type { Draft } from './store.ts'

const { bytes: largestFile } = fileLimits
const mostAnHour = 300
const hour = 3600

export type Upload = { id: string; name: string; size: number; sha256: string; picture: boolean }

/** A stream that says whether its source cut it at the limit. */
type Incoming = Readable & { truncated?: boolean }

/** One more upload of this person, if they have not had too many. */
export const countUpload = ({ limits }: World, actor: Actor) => limits.take(`uploads:${actor.id}`, mostAnHour, hour)

/** Keeps one uploaded file for its sender; it belongs to nothing until a command takes it. */
export async function keepUpload(world: World, actor: Actor, name: string, bytes: Incoming): Promise<Upload> {
  await countUpload(world, actor)
  const draft = await world.files.take(bytes)
  if (bytes.truncated) {
    await draft.drop()
    throw new Refused('too_large', { bytes: largestFile })
  }
  return world.db
    .transaction()
    .execute((tx) => settle(tx, draft, { id: newId(world.clock()), name, actor, at: world.clock(), hide: world.hide }))
}

type Terms = { id: string; name: string; actor: Pick<Actor, 'id'>; at: Date; hide: Hide }

/**
 * Bytes get their name and the row that needs them under a lock of their hash: whoever tidies takes the same lock before
 * it looks whether anything needs them, so it never removes what has just come back.
 */
export async function settle(tx: Tx, draft: Draft, { id, name, actor, at, hide }: Terms): Promise<Upload> {
  const { sha256, size, picture } = draft
  try {
    await holdBytes(tx, sha256)
    await draft.settle()
  } finally {
    await draft.drop()
  }
  const upload = { id, name: safeFileName(name, hide), sha256, size, picture }
  await tx
    .insertInto('uploads')
    .values({ ...upload, size: String(size), person_id: actor.id!, at })
    .execute()
  return upload
}

export const holdBytes = (tx: Tx, sha256: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('bytes:' || ${sha256}, 0))`.execute(tx)

/** A draft names them: the nightly tidying counts from now on. */
export async function touchUploads(db: Db | Tx, personId: string, ids: readonly string[], now: Date) {
  const known = ids.filter(isId)
  if (known.length === 0) return
  await db.updateTable('uploads').set({ at: now }).where('person_id', '=', personId).where('id', 'in', known).execute()
}

/**
 * The uploads of these ids for the message that takes them, when every one is this person's, else null. What is taken is
 * an upload no more: a file is in one message alone.
 */
export async function takeUploads(tx: Tx, personId: string, ids: readonly string[]): Promise<Upload[] | null> {
  if (!ids.length) return []
  const rows = await tx
    .deleteFrom('uploads')
    .where('person_id', '=', personId)
    .where('id', 'in', [...new Set(ids)])
    .returning(['id', 'name', 'size', 'sha256', 'picture'])
    .execute()
  if (rows.length !== new Set(ids).size) return null
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}
