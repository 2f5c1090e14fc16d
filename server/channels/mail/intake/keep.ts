import type { World } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { waitOf } from '../answering/counts.ts'
import { addIncoming, isHere, orderReading } from './store.ts'
import { fingerprint } from './trace-lines.ts'

export type Arrived = {
  /** Where it had to be known before it was stored. */
  id?: string
  /** `pipe`, `smtp`, or the id of the mailbox it was fetched from. */
  source: string
  /** Of a mailbox: the number it has there. */
  place?: { uidvalidity: bigint; uid: bigint }
  /** As whoever handed it over said it, empty for a machine's; null where they did not say. */
  envelopeFrom: string | null
  envelopeTo: readonly string[]
  /** The stranger who handed it to us, and what they called themselves: what SPF is asked about. */
  peer?: { ip: string; helo: string }
  raw: Uint8Array
}

/**
 * Stores a mail as it came, with the job that will read it. When this returns it is on the disk and whoever brought it
 * may be told so (RFC 5321 6.1); when it throws nothing is, and they keep it. The same number of the same mailbox is the
 * same mail, taken once; a Message-ID never decides that, two mails may share one.
 *
 * @param readIn seconds after which the job begins, for whoever reads it at once and needs the job only if they die.
 * @returns its id here, and null when it was here already.
 */
export async function keepMail(world: World, mail: Arrived, readIn = 0): Promise<string | null> {
  const now = world.clock()
  const id = mail.id ?? newId(now)
  const waits = await waitOf(world.limits, mail.envelopeFrom, mail.peer?.ip)
  const storing = world.db.transaction().execute(async (tx) => {
    const added = await addIncoming(tx, world.vault, { ...mail, id, sha256: fingerprint(mail.raw), now, waits })
    if (!added) return null
    await orderReading(tx, id, waits ?? readIn, waits !== null)
    return id
  })
  return await storing.catch(async (error) => {
    // The connection may have broken when all was stored and only the word of it was lost: then it is here, and whoever
    // brought it need not bring it again.
    if (await isHere(world.db, id).catch(() => false)) return id
    throw error
  })
}
