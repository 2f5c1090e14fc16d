import type { World } from '#platform/command.ts'
import { personByEmail } from '../../../sign-in/index.ts'
import type { ReadMail } from '../reading/mail.ts'
import type { MailFacts } from './end-of.ts'

export type ToJudge = {
  id: string
  raw: Uint8Array
  read: ReadMail
  envelope: { envelope_from: string; envelope_to: readonly string[] }
}

export type Judged = Pick<MailFacts, 'kind' | 'level' | 'address' | 'thread'> & {
  /** Whose address it is; that alone proves nothing. */
  contactId: string | null
  /** What it was decided by, to be kept with the mail. */
  evidence: unknown
}

/** How far a mail is believed. */
export async function judge(world: World, { read }: ToJudge): Promise<Judged> {
  const [author, ...others] = read.from
  const address = author && others.length === 0 && !author.doubt ? author.address : null
  const contactId = address ? ((await personByEmail(world.db, 'contact', address.toLowerCase()))?.id ?? null) : null
  return { kind: 'person', level: 'M0', address, thread: null, contactId, evidence: null }
}
