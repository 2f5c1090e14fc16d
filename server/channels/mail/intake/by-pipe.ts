import type { World } from '#platform/command.ts'
import { type Arrived, keepMail } from './keep.ts'
import { endOfMail, waitsItsTurn } from './store.ts'
import { type Means, takeIn } from './take-in.ts'

/** What became of a mail, for whoever brought it. */
export type Told = {
  mail: string
  outcome: string
  reason: string | null
  ticket: number | null
  messageId: string | null
  from: string
  subject: string
  text: string
  attachments: { name: string; type: string; size: number }[]
}

/** The worker reads it after that time if whoever brought it could not. */
const later = 60

/** Stores a mail that somebody holds out to us. */
export const received = async (world: World, mail: Omit<Arrived, 'source' | 'place'>): Promise<string> =>
  (await keepMail(world, { ...mail, source: 'pipe' }, later))!

/** Reads it at once and tells how it ended; a mail that cannot be read now is read later. */
export async function takenIn(world: World, mailId: string, means: Means): Promise<Told> {
  if (!(await waitsItsTurn(world.db, mailId, world.clock())))
    await takeIn(world, mailId, means).catch((error) => world.log.warn({ err: error }, 'a mail is read later'))
  const { text, attachments, number, state, ...mail } = await endOfMail(world.db, mailId)
  return {
    mail: mailId,
    outcome: mail.outcome ?? state,
    reason: mail.reason,
    ticket: number === null ? null : Number(number),
    messageId: mail.message_id,
    from: mail.from_address,
    subject: mail.subject,
    text: text ?? '',
    attachments: JSON.parse(attachments ?? '[]'),
  }
}
