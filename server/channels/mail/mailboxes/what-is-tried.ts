import type { Input, mail } from '#contract/index.ts'
import type { World } from '#platform/command.ts'
import type { Refused } from '#platform/refused.ts'
import type { Tried } from './attempt.ts'
import { mailboxById } from './store.ts'
import { keysFor, objectionToTokens } from './typed.ts'

type Asked = Input<typeof mail.tryMailbox>
type Code = 'mailbox_not_found' | 'mailbox_secret_missing' | 'address_not_allowed'

/** What somebody typed and wants to see tried, with the stored secrets of the mailbox it is about. */
export async function whatIsTried(
  world: World,
  { mailboxId, mailbox: typed }: Asked,
  refusal: (code: Code) => Refused,
): Promise<Tried> {
  const stored = mailboxId ? await mailboxById(world.db, mailboxId) : undefined
  if (mailboxId && !stored) throw refusal('mailbox_not_found')
  if (objectionToTokens(typed, world)) throw refusal('address_not_allowed')
  const keys = keysFor(typed, stored, world.vault)
  if (!keys) throw refusal('mailbox_secret_missing')
  return { typed, keys, stored }
}
