import { foldersOf, foldersToRead } from './folders.ts'
import type { Session } from './session.ts'
import type { Kind } from './tables.ts'
import { Troubled } from './trouble.ts'

/** The letter that a mailbox is tried with is known by its Message-ID alone, so nothing of it has to be kept. */
export const probeMessageId = (probe: string, publicUrl: string) => `<probe.${probe}@${new URL(publicUrl).hostname}>`

/** In which folder it has arrived, if it has. It is read then, and needs nobody's look. */
export async function folderOfProbe(session: Session, messageId: string, junk: string): Promise<Kind | null> {
  for (const { name, kind } of foldersToRead(await foldersOf(session, junk)).reverse()) {
    const lock = await session.getMailboxLock(name)
    try {
      const found = await session.search({ header: { 'message-id': messageId } }, { uid: true })
      if (!Array.isArray(found)) throw new Troubled('said_no')
      if (found.length === 0) continue
      await session.messageFlagsAdd(found.join(','), ['\\Seen'], { uid: true })
      return kind
    } finally {
      lock.release()
    }
  }
  return null
}
