import { mailLimits } from '#contract/mail/incoming.ts'
import type { World } from '#platform/command.ts'
import { deliveredTo } from './delivered-to.ts'
import type { Listed } from './listing.ts'
import type { Open } from './read-folder.ts'
import { within } from './session.ts'
import { Troubled } from './trouble.ts'

const minute = 60_000
/** After so many failures the mail is kept as far as it is known, and somebody is told. */
const mostStumbles = 10
const largestHead = 256 * 1024

/**
 * One mail from the server to the disk. False when the server does not give it out now: it is asked for again at the next
 * look. A connection that breaks over it is counted against it as well, and ends the look.
 */
export async function takeMail(world: World, open: Open, listed: Listed): Promise<boolean> {
  if (wasLeft(open, listed)) return true
  const before = stumblesOver(open, listed.uid)
  if (before >= mostStumbles) await keepWhatIsKnown(world, open, listed, 'unfetchable')
  else if (listed.size > mailLimits.bytes) await keepWhatIsKnown(world, open, listed, 'too_large')
  else if (!(await fetchAndKeep(world, open, listed))) return false
  return true
}

/**
 * It lay there when the mailbox was set up, and somebody chose to leave it; by its number that is no longer known. Servers
 * keep time in seconds: of those that came within the last of them one too many is taken rather than one too few.
 */
function wasLeft({ folder: { left_until }, anewTo }: Open, { uid, receivedAt }: Listed): boolean {
  return uid <= anewTo && left_until !== null && receivedAt !== null && receivedAt < left_until
}

const nameOf = ({ folder }: Open, uid: number) => `${folder.id} ${uid}`
export const stumblesOver = (open: Open, uid: number): number => open.stumbles.get(nameOf(open, uid)) ?? 0

async function fetchAndKeep(world: World, open: Open, listed: Listed): Promise<boolean> {
  // Counted before it is asked for, since it may end the connection. What goes wrong with us is not the mail's fault.
  open.stumbles.set(nameOf(open, listed.uid), stumblesOver(open, listed.uid) + 1)
  const raw = await bytesOf(open, listed.uid, mailLimits.bytes + 1)
  if (raw === null) return false
  open.stumbles.delete(nameOf(open, listed.uid))
  if (raw === 'gone') return true
  if (raw.byteLength > mailLimits.bytes) {
    await open.keep.head(world, {
      ...partOf(open, listed.uid, raw),
      head: headOf(raw),
      size: raw.byteLength,
      reason: 'too_large',
    })
    return true
  }
  const { folder, sibling, anewTo } = open
  await open.keep.mail(world, {
    ...partOf(open, listed.uid, raw),
    kind: folder.kind,
    sibling,
    mayBeHeld: listed.uid <= anewTo,
    raw,
  })
  return true
}

const partOf = ({ folder, uidvalidity, mailbox }: Open, uid: number, raw: Uint8Array) => ({
  source: folder.id,
  place: { uidvalidity, uid: BigInt(uid) },
  envelopeTo: deliveredTo(raw, [mailbox.address, ...mailbox.aliases]),
})

async function keepWhatIsKnown(world: World, open: Open, { uid, size }: Listed, reason: 'too_large' | 'unfetchable') {
  const raw = await bytesOf(open, uid, largestHead).catch((error) => {
    if (reason === 'too_large') throw error
    return null
  })
  if (raw === 'gone') return
  const head = raw ? headOf(raw) : Buffer.from('\r\n')
  await open.keep.head(world, { ...partOf(open, uid, head), head, size, reason })
}

/**
 * The beginning of a mail, without a trace on the server (BODY.PEEK). 'gone' when somebody removed it meanwhile, null
 * when the server names it and does not give it out.
 */
async function bytesOf({ session }: Open, uid: number, most: number): Promise<Buffer | 'gone' | null> {
  const query = { uid: true, source: { start: 0, maxLength: most } }
  const found = await within(session, 5 * minute, () => session.fetchAll(String(uid), query, { uid: true }))
  if (!session.usable || !session.mailbox) throw new Troubled('cut_off')
  // A server may tell of the flags of other mails in between.
  const ours = found.filter((each) => each.uid === uid)
  return ours.length === 0 ? 'gone' : (ours.find(({ source }) => source !== undefined)?.source ?? null)
}

/** Up to the empty line. */
function headOf(raw: Buffer): Buffer {
  const ends = ['\n\n', '\n\r\n'].map((mark) => raw.indexOf(mark)).filter((at) => at >= 0)
  return raw.subarray(0, Math.min(largestHead, ends.length > 0 ? Math.min(...ends) + 3 : raw.length))
}
