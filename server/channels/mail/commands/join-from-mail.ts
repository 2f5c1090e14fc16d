import { mail } from '#contract/index.ts'
import type { Actor, Command, World } from '#platform/command.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { mayRead, mayWriteIn, postReply, ticketByNumber, writeNote } from '../../../tickets/index.ts'
import { keepFiles } from '../intake/files.ts'
import { type Released, releaseBy, toReleaseBy } from '../intake/release.ts'
import { authorByMail } from '../intake/sender.ts'
import { saidIn } from '../intake/words.ts'

/**
 * Into a ticket that the agent works on. From a contact who may write there it is a message of theirs; from anybody else
 * a note, which no client ever sees: a mail makes nobody a part of a ticket (TRUST 1.1).
 */
export const joinFromMail: Command<typeof mail.joinFromMail> = Object.assign(
  async (...[world, agent, ask]: Parameters<Command<typeof mail.joinFromMail>>) => {
    const objection = world.mayDo(agent, mail.joinFromMail)
    if (objection) throw new Refused(objection)
    const parsed = mail.joinFromMail.input.safeParse(ask)
    if (!parsed.success) throw new Malformed(parsed.error.issues)
    const { mailId, number } = parsed.data
    const ticket = await ticketByNumber(world.db, number)
    if (!ticket || !(await mayRead(world.db, agent, ticket.id))) throw new Refused('ticket_not_found')
    const released = await toReleaseBy(world, agent, mailId)
    const author = released.contactId && (await authorByMail(world, released.contactId, released.trust))
    if (author && (await mayWriteIn(world.db, author, ticket.id)))
      return await asTheirs(world, agent, author, ticket.id, mailId, released)
    return { number, ticketId: await asNote(world, agent, ticket.id, mailId, released) }
  },
  { clause: mail.joinFromMail },
)

async function asTheirs(world: World, agent: Actor, author: Actor, ticketId: string, mailId: string, mail: Released) {
  const { text, files } = saidIn(mail.read, true)
  const message = {
    ticketId,
    text: text || mail.read.subject || '…',
    files: await keepFiles(world, author, files, mail.raw),
  }
  const posted = await postReply(world, author, message, { settle: releaseBy('joined', agent, mailId) })
  return { ticketId: posted.ticketId, number: posted.number }
}

async function asNote(world: World, agent: Actor, ticketId: string, mailId: string, { raw, read }: Released) {
  const { text, files } = saidIn(read, true)
  const [from] = read.from
  const head = `${from?.name ?? ''} <${from?.address ?? ''}>`.trim()
  const note = {
    ticketId,
    text: `${head}\n\n${text}`.slice(0, 100_000),
    files: await keepFiles(world, agent, files, raw),
  }
  await writeNote(world, agent, note, { settle: releaseBy('joined', agent, mailId) })
  return ticketId
}
