import type { Hands } from '#platform/command.ts'
import { makerOf, ownMessageId } from '../message-id.ts'
import type { ReadMail } from '../reading/mail.ts'
import { bouncePurpose, readBounceAddress } from '../threading/bounce-address.ts'
import { quarterKeys } from '../threading/keys.ts'
import { lockReported, type ReportedLetter } from './store.ts'

export type Report = { to: readonly string[]; read: Pick<ReadMail, 'report' | 'mails' | 'inReplyTo' | 'references'> }

/**
 * The letter that a report is about: by the address that it came back to, else by the Message-ID that it names. Both carry
 * our MAC, so that whoever was never given a letter can report nothing of it.
 */
export async function letterOf({ tx, now, world }: Hands, report: Report): Promise<ReportedLetter | null> {
  const maker = makerOf(world.settings.publicUrl, world.vault)
  const keys = quarterKeys(world.vault, bouncePurpose, now)
  for (const address of report.to) {
    const ours = readBounceAddress(address, keys)
    const letter = ours && (await lockReported(tx, { id: ours.letterId }))
    if (letter) return letter
  }
  for (const named of namedIn(report.read)) {
    const messageId = ownMessageId(named, maker)
    const letter = messageId && (await lockReported(tx, { messageId }))
    if (letter) return letter
  }
  return null
}

const mostNamed = 20

/** The letter itself where the report brings it back, or what it says that it answers. */
const namedIn = ({ report, mails, inReplyTo, references }: Report['read']) =>
  [report?.originalMessageId, ...mails.map(({ messageId }) => messageId), ...inReplyTo, ...references]
    .filter((id) => id != null)
    .slice(0, mostNamed)
