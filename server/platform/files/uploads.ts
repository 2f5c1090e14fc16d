import type { Readable } from 'node:stream'
import { fileLimits } from '#contract/pages.ts'
import type { Actor, World } from '../command.ts'
import type { Tx } from '../db.ts'
import { newId } from '../ids.ts'
import { Refused } from '../refused.ts'
import { cleanFileName } from './names.ts'

const { bytes: largestFile } = fileLimits
const mostAnHour = 300
const hour = 3600

export type Upload = { id: string; name: string; size: number; sha256: string }

/** A stream that says whether its source cut it at the limit. */
type Incoming = Readable & { truncated?: boolean }

/** Keeps one uploaded file for its sender; it belongs to nothing until a command takes it. */
export async function keepUpload(world: World, actor: Actor, name: string, bytes: Incoming): Promise<Upload> {
  await world.limits.take(`uploads:${actor.id}`, mostAnHour, hour)
  const kept = await world.files.keep(bytes)
  if (bytes.truncated) throw new Refused('too_large', { bytes: largestFile })
  const upload = { id: newId(world.clock()), name: cleanFileName(name), ...kept }
  await world.db
    .insertInto('uploads')
    .values({
      id: upload.id,
      person_id: actor.id!,
      sha256: kept.sha256,
      name: upload.name,
      size: String(kept.size),
      at: world.clock(),
    })
    .execute()
  return upload
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
    .returning(['id', 'name', 'size', 'sha256'])
    .execute()
  if (rows.length !== new Set(ids).size) return null
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}
