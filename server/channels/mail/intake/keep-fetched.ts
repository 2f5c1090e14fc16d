import type { World } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { readMail } from '../reading/read-mail.ts'
import { cameThrough, findByEarlierNumber, takeOutOfJunk } from './fetched-store.ts'
import { addIncoming, changeIncoming, orderReading } from './store.ts'
import { fingerprint } from './trace-lines.ts'

export type Fetched = {
  /** The folder it lies in. */
  source: string
  place: { uidvalidity: bigint; uid: bigint }
  kind: 'inbox' | 'junk'
  /** The other folder of its mailbox; null when that has one only. */
  sibling: string | null
  /** It may be here under an earlier number. */
  mayBeHeld: boolean
  envelopeTo: readonly string[]
  raw: Uint8Array
}

/**
 * Stores what was fetched, with the job that will read it; when this returns it is on the disk. Asked again for the same
 * number nothing happens. What is here already by another number, or from the other folder, is not stored twice.
 */
export async function keepFetched(world: World, mail: Fetched): Promise<void> {
  const now = world.clock()
  const id = newId(now)
  const { source, place, kind, sibling, raw, envelopeTo } = mail
  const sha256 = fingerprint(raw)
  const at = { source, ...place }
  await world.db.transaction().execute(async (tx) => {
    if (mail.mayBeHeld && (await findByEarlierNumber(tx, at, sha256))) return
    if (sibling && kind === 'junk' && (await cameThrough(tx, sibling, sha256))) return
    const released = sibling && kind === 'inbox' ? await takeOutOfJunk(tx, at, sibling, sha256) : null
    if (released) return void (await orderReading(tx, released))
    const added = await addIncoming(tx, world.vault, {
      id,
      source,
      place,
      envelopeFrom: null,
      envelopeTo,
      raw,
      sha256,
      waits: null,
      now,
    })
    if (!added) return
    if (kind === 'junk') await changeIncoming(tx, id, { junk: true })
    await orderReading(tx, id)
  })
}

export type TooMuch = Omit<Fetched, 'kind' | 'sibling' | 'mayBeHeld' | 'raw'> & {
  /** As much of its beginning as the header. */
  head: Uint8Array
  /** What the server says of its size. */
  size: number
  reason: 'too_large' | 'unfetchable'
}

const mostThatIsCounted = 2 ** 31 - 1

/** Of a mail that is too large, or that the server does not give out, the head alone: somebody sees that it came. */
export async function keepHead(
  world: World,
  { source, place, envelopeTo, head, size, reason }: TooMuch,
): Promise<void> {
  const now = world.clock()
  const id = newId(now)
  const read = await readMail(head)
  const told = 'unreadable' in read ? read.outline : read
  await world.db.transaction().execute(async (tx) => {
    const mail = {
      id,
      source,
      place,
      envelopeFrom: null,
      envelopeTo,
      raw: head,
      sha256: fingerprint(head),
      now,
      waits: null,
    }
    if (!(await addIncoming(tx, world.vault, mail))) return
    await changeIncoming(tx, id, {
      state: 'held',
      reason,
      size: Math.min(size, mostThatIsCounted),
      from_name: told?.from[0]?.name ?? '',
      from_address: told?.from[0]?.address ?? '',
      subject: told?.subject ?? '',
      message_id: told?.messageId ?? null,
    })
  })
}
