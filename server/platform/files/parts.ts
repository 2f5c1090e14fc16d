import { fileLimits } from '#contract/pages.ts'
import type { Actor, World } from '../command.ts'
import type { Tx } from '../db.ts'
import { newId } from '../ids.ts'
import { Refused } from '../refused.ts'
import { safeFileName } from './names.ts'
import { countUpload, settle } from './uploads.ts'

/** One part at most; what comes is held in memory until it is on the disk. */
export const largestPart = 1024 * 1024

type Begun = { id: string; name: string; size: number; sha256?: string | undefined }
export type Progress = { id: string; name: string; size: number; received: number; whole: boolean }

/** A file is announced before it comes, so that one too large is refused before a byte of it has gone. */
export async function beginUpload(world: World, actor: Actor, file: Omit<Begun, 'id'>): Promise<Progress> {
  if (file.size > fileLimits.bytes) throw new Refused('too_large', { bytes: fileLimits.bytes })
  await countUpload(world, actor)
  const begun = { id: newId(world.clock()), name: safeFileName(file.name, world.hide), size: file.size }
  await world.db
    .insertInto('uploads_begun')
    .values({
      ...begun,
      size: String(file.size),
      sha256: file.sha256 ?? null,
      person_id: actor.id!,
      received: '0',
      at: world.clock(),
    })
    .execute()
  return { ...begun, received: 0, whole: false }
}

/** How far it has come; what is whole stays known by its id until a message takes it. */
export async function uploadOf({ db }: World, actor: Actor, id: string): Promise<Progress> {
  const mine = { id, person_id: actor.id! }
  const begun = await db
    .selectFrom('uploads_begun')
    .select(['id', 'name', 'size', 'received'])
    .where('id', '=', mine.id)
    .where('person_id', '=', mine.person_id)
    .executeTakeFirst()
  if (begun) return { ...begun, size: Number(begun.size), received: Number(begun.received), whole: false }
  const kept = await db
    .selectFrom('uploads')
    .select(['id', 'name', 'size'])
    .where('id', '=', mine.id)
    .where('person_id', '=', mine.person_id)
    .executeTakeFirst()
  if (!kept) throw new Refused('file_not_found')
  return { ...kept, size: Number(kept.size), received: Number(kept.size), whole: true }
}

/**
 * The next part. One that begins elsewhere than where we are is not written; the answer says where to go on, and that is
 * all a sender who was cut off, or sent it twice, needs to know. With the last part the file is whole.
 */
export async function takePart(
  world: World,
  actor: Actor,
  id: string,
  offset: number,
  bytes: Buffer,
): Promise<Progress> {
  const taken = await world.db.transaction().execute(async (tx) => {
    const begun = await tx
      .selectFrom('uploads_begun')
      .select(['name', 'size', 'sha256', 'received'])
      .where('id', '=', id)
      .where('person_id', '=', actor.id!)
      .forUpdate()
      .executeTakeFirst()
    if (!begun) return null
    const [size, received] = [Number(begun.size), Number(begun.received)]
    if (offset !== received || received + bytes.length > size) return { ...begun, id, size, received, whole: false }
    const now = received + bytes.length
    const written = await world.files.parts.write(id, offset, bytes)
    const draft = written && now === size ? await world.files.parts.whole(id, size) : null
    if (!written || (draft && begun.sha256 && begun.sha256 !== draft.sha256)) {
      // The disk has lost what it had, or these are not the bytes that were announced: from the beginning.
      await world.files.parts.drop(id)
      await setReceived(tx, id, 0)
      return { id, name: begun.name, size, received: 0, whole: false }
    }
    if (!draft) {
      await setReceived(tx, id, now)
      return { id, name: begun.name, size, received: now, whole: false }
    }
    await tx.deleteFrom('uploads_begun').where('id', '=', id).execute()
    await settle(tx, draft, { id, name: begun.name, actor, at: world.clock(), hide: world.hide })
    return { id, name: begun.name, size, received: size, whole: true }
  })
  if (!taken) return uploadOf(world, actor, id)
  const { name, size, received, whole } = taken
  return { id, name, size, received, whole }
}

const setReceived = (tx: Tx, id: string, received: number) =>
  tx
    .updateTable('uploads_begun')
    .set({ received: String(received) })
    .where('id', '=', id)
    .execute()
