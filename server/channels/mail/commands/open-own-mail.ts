import { mail } from '#contract/index.ts'
import { words } from '#contract/words/words.ts'
import type { Actor, Command, Hands, World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { lettersTopic, objectionToTopic, openTicket } from '../../../tickets/index.ts'
import { mailOpened } from '../events.ts'
import { EndedAlready, endAs } from '../intake/end-as.ts'
import { keepFiles } from '../intake/files.ts'
import { ownMailOf } from '../intake/own-store.ts'
import { toRelease } from '../intake/release.ts'
import { saidIn } from '../intake/words.ts'

/**
 * A letter of their own that waited for them becomes a ticket by their hand: proven as they are signed in now, for the
 * account they name, with everything that the letter brought. Asked twice, it is the same ticket.
 */
export const openOwnMail: Command<typeof mail.openOwnMail> = Object.assign(
  async (...[world, contact, ask]: Parameters<Command<typeof mail.openOwnMail>>) => {
    const objection = world.mayDo(contact, mail.openOwnMail)
    if (objection) throw new Refused(objection)
    const parsed = mail.openOwnMail.input.safeParse(ask)
    if (!parsed.success) throw new Malformed(parsed.error.issues)
    const { mailId, accountId } = parsed.data
    const waiting = await ownMailOf(world.db, contact.id!, mailId)
    if (!waiting) throw new Refused('mail_not_found')
    if (waiting.ticket_id) return { ticketId: waiting.ticket_id, number: Number(waiting.number) }
    await refuseByTopic(world, contact)
    const { raw, read } = await toRelease(world, mailId)
    const { text, files } = saidIn(read, false)
    const subject = read.subject.trim().slice(0, 200)
    const said = text || subject || words[contact.language].common.noSubject
    return openTicket(
      world,
      { ...contact, channel: 'mail', broughtBy: contact.id! },
      {
        ...(accountId ? { accountId } : {}),
        text: said,
        ...(subject ? { subject } : {}),
        files: await keepFiles(world, contact, files, raw),
      },
      { settle: openedBy(contact, mailId) },
    )
  },
  { clause: mail.openOwnMail },
)

/** The way is the portal now; a second factor stays asked for. */
async function refuseByTopic(world: World, contact: Actor) {
  const topic = await lettersTopic(world.db)
  if (topic?.proof === 'factor' && objectionToTopic({ ...topic, channels: ['portal'] }, contact))
    throw new Refused('topic_needs_factor')
}

const openedBy = (contact: Actor, mailId: string) => async (hands: Hands, output: unknown) => {
  await endAs('opened', mailId, hands, output, contact.id).catch((error) => {
    throw error instanceof EndedAlready ? new Refused('mail_has_ended') : error
  })
  const { ticketId } = output as { ticketId: string }
  const { type, id, trust, channel } = contact
  const opened = mailOpened(systemStream, { mailId, contactId: id!, ticketId })
  await hands.announce(opened, { type, id, trust, channel })
}
