import type { World } from '#platform/command.ts'
import type { Task } from '#platform/jobs.ts'
import type { ReadMail, Unreadable } from '../reading/mail.ts'
import { caughtIn } from '../storms/caught-in.ts'
import { carryOut } from './carry-out.ts'
import { endOf } from './end-of.ts'
import { hold } from './hold.ts'
import type { Judged, ToJudge } from './judge.ts'
import { pointedAt } from './pointed-at.ts'
import { authorByMail, reachOf } from './sender.ts'
import { changeIncoming, holdInStorm, keepWhatWasRead, rawOf, sameBefore, setMailAside, takeToRead } from './store.ts'

export type Means = {
  read(raw: Uint8Array): Promise<ReadMail | Unreadable>
  judge(world: World, mail: ToJudge): Promise<Judged>
}

/** How often the DNS is asked again before a mail is taken for unproven. */
const mostQuestions = 3
/** By then it is not the machine that stumbles but the mail that is stumbled over. */
const mostAttempts = 10

/**
 * From a mail as it came to its end: read, judged, decided, carried out. Whoever dies on the way leaves it waiting, and
 * its job begins anew; a mail that cannot be read is set aside and stops no other.
 */
export async function takeIn(world: World, mailId: string, means: Means): Promise<void> {
  const mail = await takeToRead(world.db, mailId)
  if (!mail) return
  if (mail.attempts > mostAttempts) return void (await setMailAside(world.db, mailId, 'kept_failing'))
  const raw = (await rawOf(world.db, mailId))!
  const read = await means.read(raw)
  if ('unreadable' in read) return putAside(world, mailId, read)

  const envelope = { from: mail.envelope_from, to: mail.envelope_to }
  const judged = await means.judge(world, { raw, read, envelope })
  if (judged.askAgain && mail.attempts <= mostQuestions) throw new Error('the DNS has not answered about a mail yet')
  await keepRead(world, mailId, read, mail.storm_id ? { ...judged, objection: 'storm' } : judged)
  const author = judged.contactId ? await authorByMail(world, judged.contactId, judged.level) : null
  const storm = await stormAround(world, mail, judged, read.subject)
  if (storm) {
    await holdInStorm(world.db, mailId, storm)
    return hold(world, { mailId, read, judged }, 'storm', null)
  }
  const decided = endOf({
    ...judged,
    cameBefore: await sameBefore(world.db, mail),
    isEmpty: !read.text.trim() && !read.subject.trim() && read.attachments.length === 0,
    contact: author && { id: author.id!, ...reachOf(author) },
    pointed: await pointedAt(world, judged.thread, author),
  })
  await carryOut(world, decided, { mailId, raw, read, author, judged, to: mail.envelope_to })
}

/** What somebody has put in once is not held by the same again; machines' mail does nothing, however much of it comes. */
async function stormAround(
  world: World,
  { storm_id }: { storm_id: string | null },
  { kind, address, thread }: Judged,
  subject: string,
): Promise<string | null> {
  if (storm_id || kind !== 'person' || !address) return null
  return caughtIn(world, { from: address, ticketId: thread?.ticketId ?? null, subject })
}

async function putAside(world: World, mailId: string, { unreadable, outline }: Unreadable) {
  if (outline) await changeIncoming(world.db, mailId, headOf(outline))
  await setMailAside(world.db, mailId, unreadable)
}

const headOf = ({ from, subject, messageId }: Pick<ReadMail, 'from' | 'subject' | 'messageId'>) => ({
  from_name: from[0]?.name ?? '',
  from_address: from[0]?.address ?? '',
  subject,
  message_id: messageId,
})

async function keepRead(
  { db }: World,
  mailId: string,
  read: ReadMail,
  { level, evidence, contactId, objection }: Judged,
) {
  const attachments = read.attachments.map(({ name, type, bytes }) => ({ name, type, size: bytes.byteLength }))
  await keepWhatWasRead(db, mailId, read.text, JSON.stringify(attachments))
  const judged = {
    trust: level,
    evidence: JSON.stringify(evidence),
    contact_id: contactId,
    answer_objection: objection,
  }
  await changeIncoming(db, mailId, { ...headOf(read), ...judged })
}

/** The job of one mail. */
export const readMailTask =
  (means: Means): Task =>
  (world, payload) =>
    takeIn(world, String(payload.mail), means)
