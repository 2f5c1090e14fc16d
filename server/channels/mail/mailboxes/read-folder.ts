import type { World } from '#platform/command.ts'
import { heldAmong } from '../intake/fetched-store.ts'
import { type Listed, listFrom } from './listing.ts'
import type { Looking } from './look.ts'
import { type Session, within } from './session.ts'
import { beginAnew, folderLookedAt, takenTo } from './store.ts'
import type { MailboxFolderRow } from './tables.ts'
import { stumblesOver, takeMail } from './take-mail.ts'
import { Troubled } from './trouble.ts'

export type Reading = Looking & { folder: MailboxFolderRow; sibling: string | null }
/** A folder that is open, under the count its server keeps now. */
export type Open = Reading & { uidvalidity: bigint; anewTo: number }

const minute = 60_000
const atOnce = 100

/**
 * Takes every mail of a folder that is not here. What it goes by is the number of a mail and what we hold, never a flag
 * and never a date: a desk that was away for a week takes a week.
 */
export async function readFolder(world: World, reading: Reading): Promise<void> {
  const { session, folder } = reading
  const lock = await within(session, minute, () => session.getMailboxLock(folder.name)).catch(notThere(folder))
  try {
    const { open, from } = await opened(world, reading)
    const listed = await within(session, 5 * minute, () => listFrom(session, from))
    for (const some of inPieces(listed)) await takeSome(world, open, some)
    await folderLookedAt(world.db, folder.id, world.clock())
  } finally {
    lock.release()
  }
}

const notThere =
  ({ kind }: MailboxFolderRow) =>
  (error: unknown) => {
    const { mailboxMissing, responseStatus } = error as { mailboxMissing?: boolean; responseStatus?: string }
    throw kind === 'inbox' && (mailboxMissing || responseStatus === 'NO') ? new Troubled('no_inbox') : error
  }

/** The folder, and the number from which it is to be read. A new count means that everything is looked at again. */
async function opened(world: World, reading: Reading): Promise<{ open: Open; from: number }> {
  const { session, folder } = reading
  const { mailbox } = session
  if (!mailbox) throw new Troubled('cut_off')
  const { uidValidity: uidvalidity } = mailbox
  if (folder.uidvalidity !== null && BigInt(folder.uidvalidity) === uidvalidity)
    return { open: { ...reading, uidvalidity, anewTo: Number(folder.anew_to) }, from: Number(folder.taken_to) + 1 }
  const anewTo = (await lastIn(session))?.uid ?? 0
  await beginAnew(world.db, folder.id, uidvalidity, anewTo)
  return { open: { ...reading, uidvalidity, anewTo }, from: 1 }
}

/** Later ones came after the count began anew: they are new whatever they say. */
export async function lastIn(session: Session): Promise<Listed | null> {
  const listed = await within(session, minute, () => listFrom(session, '*'))
  return listed.at(-1) ?? null
}

async function takeSome(world: World, open: Open, some: readonly Listed[]): Promise<void> {
  const held = await heldAmong(
    world.db,
    open.folder.id,
    open.uidvalidity,
    some.map(({ uid }) => uid),
  )
  const missing = some.filter(({ uid }) => !held.has(uid))
  const taken: number[] = []
  const failed: number[] = []
  for (const listed of lastWhatFailed(open, missing)) {
    if (await takeMail(world, open, listed)) taken.push(listed.uid)
    else failed.push(listed.uid)
  }
  await flag(open.session, taken)
  // What failed is listed again next time, and everything after it too: those are known by what we hold.
  const before = failed.length > 0 ? Math.min(...failed) - 1 : some.at(-1)!.uid
  if (before > 0) await takenTo(world.db, open.folder.id, open.uidvalidity, before)
}

/** A mail over which the connection breaks each time would keep all others from coming. */
function lastWhatFailed(open: Open, listed: readonly Listed[]): Listed[] {
  const times = ({ uid }: Listed) => stumblesOver(open, uid)
  return [...listed].sort((one, other) => times(one) - times(other) || one.uid - other.uid)
}

/** For people who look into the mailbox by other ways. We ourselves never go by it. */
async function flag(session: Session, uids: readonly number[]): Promise<void> {
  if (uids.length === 0) return
  await within(session, minute, () => session.messageFlagsAdd(uids.join(','), ['\\Seen'], { uid: true }))
}

function* inPieces(listed: readonly Listed[]): Generator<readonly Listed[]> {
  for (let at = 0; at < listed.length; at += atOnce) yield listed.slice(at, at + atOnce)
}
