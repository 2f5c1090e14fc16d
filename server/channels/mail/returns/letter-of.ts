import type { Hands } from '#platform/command.ts'
import { makerOf, ownMessageId } from '../message-id.ts'
import type { ReadMail } from '../reading/mail.ts'
import { letterOfBounce } from '../threading/bounced-letter.ts'
import { handedTo } from '../threading/recipients.ts'
import { lockReported, type ReportedLetter } from './store.ts'

/** `to`: whom the report was handed over for. */
export type Report = { to: readonly string[]; read: ReadMail }

/**
 * The letter that a report is about: by the address that it came back to, else by the Message-ID that it names. Both carry
 * our MAC, so that whoever was never given a letter can report nothing of it.
 */
export async function letterOf({ tx, world }: Hands, report: Report): Promise<ReportedLetter | null> {
  const maker = makerOf(world.settings.publicUrl, world.vault)
  const bounced = await letterOfBounce(world, handedTo(report.to, report.read))
  const byPath = bounced && (await lockReported(tx, { id: bounced.letterId }))
  if (byPath) return byPath
  for (const named of namedIn(report.read)) {
    const messageId = ownMessageId(named, maker)
    const letter = messageId && (await lockReported(tx, { messageId }))
    if (letter) return letter
  }
  return null
}

const mostNamed = 20

/** The letter itself where the report brings it back, or what it says that it answers. */
const namedIn = ({ report, carries, inReplyTo, references }: ReadMail) =>
  [report?.originalMessageId, ...carries, ...inReplyTo, ...references].filter((id) => id != null).slice(0, mostNamed)
