import type { World } from '#platform/command.ts'
import type { Task } from '#platform/jobs.ts'
import type { ReadMail, Unreadable } from '../reading/mail.ts'
import { caughtIn } from '../storms/caught-in.ts'
import { handedTo } from '../threading/recipients.ts'
import { rememberedDays } from '../trust/replays.ts'
import { carryOut } from './carry-out.ts'
import { endOf } from './end-of.ts'
import { heldAsSpam } from './held-as-spam.ts'
import { asJudgedBefore, hideNumbers } from './hide-in-mail.ts'
import { hold } from './hold.ts'
import type { Judged, ToJudge } from './judge.ts'
import { pointedAt } from './pointed-at.ts'
import { keepWhatWasRead, rawOf } from './raw-store.ts'
import { authorByMail, reachOf } from './sender.ts'
import { changeIncoming, sameBefore, setMailAside, takeToRead } from './store.ts'
import { holdInStorm } from './storm-store.ts'

/** Minutes: two ways to us, a press too many. */
const byAccident = 10
/**
 * A queue whose connection broke before it heard our 250 brings the same mail again, after a quarter of an hour or
 * after a day; who has got hold of somebody's genuine mail may do so after a year. What two people send is never the same
 * to the last byte when a Message-ID and a date are among the bytes.
 */
const whileRemembered = rememberedDays * 24 * 60

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
  const raw = (await rawOf(world, mailId))!
  const read = await means.read(raw)
  if ('unreadable' in read) return putAside(world, mailId, read)

  const peer = mail.peer_ip === null ? {} : { ip: mail.peer_ip, helo: mail.peer_helo ?? mail.peer_ip }
  const envelope = { from: mail.envelope_from, to: mail.envelope_to, ...peer }
  const judged = await asJudgedBefore(world, mailId, await means.judge(world, { raw, read, envelope }))
  if (judged.askAgain && mail.attempts <= mostQuestions) throw new Error('the DNS has not answered about a mail yet')
  await keepRead(world, mailId, read, mail.storm_id ? { ...judged, objection: 'storm' } : judged)
  const author = judged.contactId ? await authorByMail(world, judged.contactId, judged.level) : null
  const cameBefore = await sameBefore(world.db, mail, read.messageId ? whileRemembered : byAccident)
  // What a queue brings once more is no storm, and is known again in the middle of one.
  const storm = mail.junk || cameBefore ? null : await stormAround(world, mail, judged, world.hide(read.subject, []))
  if (storm) {
    await holdInStorm(world.db, mailId, storm)
    return hold(world, { mailId, read, judged }, 'storm', judged.thread?.ticketId ?? null)
  }
  const facts = {
    ...judged,
    cameBefore,
    isEmpty: !read.text.trim() && !read.subject.trim() && read.attachments.length === 0,
    contact: author && { id: author.id!, ...reachOf(author) },
    pointed: await pointedAt(world, judged.thread, author),
    outside: judged.outside?.ticketId ?? null,
  }
  const decided = mail.junk ? heldAsSpam : endOf(facts)
  // What may be passed on of its bytes: they become a file where it has more of them than a message takes.
  const bytes = read.without?.all?.bytes ?? raw
  await carryOut(world, decided, { mailId, raw: bytes, read, author, judged, to: handedTo(envelope.to, read) })
}

/** What somebody has put in once is not held by the same again; machines' mail does nothing, however much of it comes. */
async function stormAround(
  world: World,
  { storm_id }: { storm_id: string | null },
  judged: Judged,
  subject: string,
): Promise<string | null> {
  const { kind, address, thread, level, byOwnServer, contactId } = judged
  if (storm_id || kind !== 'person' || !address) return null
  const standing = level !== 'M0' ? 'proven' : byOwnServer ? 'by_server' : 'unproven'
  const ticketId = thread?.ticketId ?? null
  return caughtIn(world, { from: address, ticketId, subject, standing, isKnown: contactId !== null })
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

async function keepRead(world: World, mailId: string, read: ReadMail, judged: Judged) {
  const { level, evidence, contactId, objection } = judged
  await keepWhatWasRead(world.db, mailId, bodyOf(world, read))
  await hideNumbers(world, mailId, read.without)
  const head = headOf(read)
  await changeIncoming(world.db, mailId, {
    ...head,
    subject: (read.masked ?? read).subject,
    trust: level,
    evidence: JSON.stringify(evidence),
    contact_id: contactId,
    answer_objection: objection,
  })
}

function bodyOf(world: World, read: ReadMail) {
  const { text, quote, signature } = read.masked ?? read
  const files = read.attachments.map(({ name, type, bytes }) => ({
    name: world.hide(name, []),
    type,
    size: bytes.byteLength,
  }))
  return {
    text,
    attachments: JSON.stringify(files),
    quote: quote || null,
    signature: signature || null,
    formatted: read.formatted,
    differs: read.textDiffersFromHtml,
  }
}

/** The job of one mail. */
export const readMailTask =
  (means: Means): Task =>
  (world, payload) =>
    takeIn(world, String(payload.mail), means)
