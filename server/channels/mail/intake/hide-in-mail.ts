import type { MailLevel } from '#contract/mail/trust.ts'
import type { World } from '#platform/command.ts'
import type { Task } from '#platform/jobs.ts'
import type { ReadMail } from '../reading/mail.ts'
import type { Judged } from './judge.ts'
import { judgedBefore, rawOf, replaceRaw } from './raw-store.ts'
import type { Means } from './take-in.ts'

/**
 * Numbers of cards and papers leave the bytes of a mail as soon as it has been read: nobody may keep them. A password
 * stays in them, sealed, until the mail has its end: whoever makes a ticket of it by hand passes it on from there.
 */
export async function hideNumbers(world: World, mailId: string, without: ReadMail['without']) {
  if (!without) return
  const { numbers, all } = without
  const raw = numbers?.bytes ?? (await rawOf(world, mailId))
  if (raw) await replaceRaw(world, mailId, raw, all?.hidden ?? numbers?.hidden ?? [])
}

/** A mail whose bytes were changed proves no more what it proved: what was found then counts. */
export async function asJudgedBefore({ db }: World, mailId: string, judged: Judged): Promise<Judged> {
  const before = await judgedBefore(db, mailId)
  if (!before?.trust || before.evidence === null) return judged
  return {
    ...judged,
    level: before.trust as MailLevel,
    evidence: JSON.parse(before.evidence),
    contactId: before.contact_id,
    askAgain: false,
  }
}

/** The job of a mail that has ended: passwords and keys leave its bytes too. */
export const hideInMailTask =
  ({ read }: Pick<Means, 'read'>): Task =>
  async (world, payload) => {
    const mailId = String(payload.mail)
    const raw = await rawOf(world, mailId)
    const said = raw && (await read(raw))
    if (!said || 'unreadable' in said || !said.without?.all) return
    await replaceRaw(world, mailId, said.without.all.bytes, said.without.all.hidden)
  }
