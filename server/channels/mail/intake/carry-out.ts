import type { IncomingReason } from '#contract/mail.ts'
import { words } from '#contract/words/words.ts'
import type { Actor, World } from '#platform/command.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { openTicket, postReply } from '../../../tickets/index.ts'
import type { ReadMail } from '../reading/mail.ts'
import { boundUnproven } from './bound-unproven.ts'
import { EndedAlready, endAs } from './end-as.ts'
import type { MailEnd } from './end-of.ts'
import { keepFiles } from './files.ts'
import { fromOutside } from './from-outside.ts'
import { hold } from './hold.ts'
import type { Judged } from './judge.ts'
import { keepAutomatic } from './keep-automatic.ts'
import { changeIncoming } from './store.ts'
import { turnToSender } from './turn-to-sender.ts'
import { saidIn } from './words.ts'

export type ToCarryOut = {
  mailId: string
  raw: Uint8Array
  read: ReadMail
  author: Actor | null
  judged: Judged
  to: readonly string[]
}

/** Does what was decided, in one transaction with the mail's end: a mail has one end however often it is begun with. */
export async function carryOut(world: World, decided: MailEnd, mail: ToCarryOut): Promise<void> {
  try {
    await end(world, decided, mail)
  } catch (error) {
    if (error instanceof EndedAlready) return
    const reason = reasonOf(error)
    if (!reason) throw error
    if (reason === 'needs_signing_in') return turnToSender(world, { ...mail, contactId: mail.author!.id!, why: reason })
    const ticket_id = decided.end === 'joined' || decided.end === 'outside' ? decided.ticketId : null
    await hold(world, mail, reason, ticket_id)
  }
}

async function end(world: World, decided: MailEnd, mail: ToCarryOut): Promise<void> {
  switch (decided.end) {
    case 'held':
      if (decided.reason === 'several_accounts')
        return turnToSender(world, { ...mail, contactId: mail.author!.id!, why: decided.reason })
      return hold(world, mail, decided.reason, null)
    case 'tray':
      return hold(world, mail, decided.reason, decided.ticketId)
    case 'automatic':
      return keepAutomatic(world, mail, decided.reason)
    case 'repeated':
      return void (await changeIncoming(world.db, mail.mailId, {
        state: 'ended',
        outcome: decided.end,
        reason: decided.reason,
        ended_at: world.clock(),
      }))
    case 'outside':
      return fromOutside(world, mail.judged.outside!, mail)
    case 'joined':
      return join(world, decided.ticketId, mail)
    case 'opened':
      return decided.linkedTo ? join(world, decided.linkedTo, mail) : open(world, mail)
  }
}

async function open(world: World, { mailId, raw, read, author }: ToCarryOut) {
  await boundUnproven(world, author!)
  const { text, files } = saidIn(read, false)
  const subject = subjectOf(read, author!)
  await openTicket(
    world,
    author!,
    { text: text || subject, ...(subject ? { subject } : {}), files: await keepFiles(world, author!, files, raw) },
    { settle: (hands, output) => endAs('opened', mailId, hands, output) },
  )
}

/** What proves nothing is never called by its first words: a name of the ticket goes out with every letter about it. */
const subjectOf = ({ subject }: ReadMail, { trust, language }: Actor) =>
  subject.trim().slice(0, 200) || (trust === 'M0' ? words[language].common.noSubject : '')

/** Into the ticket, or where that ended long ago into one that goes on from it: of the old one nothing is in it. */
async function join(world: World, ticketId: string, { mailId, raw, read, author }: ToCarryOut) {
  const { text, files } = saidIn(read, true)
  await postReply(
    world,
    author!,
    { ticketId, text: text || read.subject.trim(), files: await keepFiles(world, author!, files, raw) },
    { settle: (hands, output) => endAs(wentInto(output), mailId, hands, output) },
  )
}

/** What the command made of it, whatever was thought before: it alone has held the ticket. */
const wentInto = (output: unknown) => ((output as { seq: number }).seq > 1 ? 'joined' : 'opened')

/** What a client would be told is a reason for a person to look; anything else is tried again. */
function reasonOf(error: unknown): IncomingReason | null {
  if (error instanceof Malformed) return 'refused'
  if (!(error instanceof Refused)) return null
  if (error.code === 'topic_not_by_channel' || error.code === 'topic_needs_factor') return 'needs_signing_in'
  if (['unavailable', 'no_room', 'clock_wrong', 'server_error'].includes(error.code)) return null
  return error.code.startsWith('too_many') ? 'too_many' : 'refused'
}
