import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { hintAt } from '#platform/hint.ts'
import { incomingDismissed } from '../events.ts'
import { mailToDealWith } from '../intake/access.ts'
import { changeIncoming } from '../intake/store.ts'

/** Out of the tray. It stays among everything that came, and can be looked at for as long as mail is kept. */
export const dismissMail = perform(
  mail.dismissMail,
  async ({ mailId, reason }, { tx, actor, now, announce, refusal }) => {
    const found = await mailToDealWith(tx, actor, mailId)
    if (!found) throw refusal('mail_not_found')
    if (found.state === 'ended') throw refusal('mail_has_ended')

    const ended = { state: 'ended', outcome: 'dismissed', reason, ended_at: now, ended_by: actor.id } as const
    await changeIncoming(tx, mailId, ended)
    await announce(incomingDismissed(systemStream, { mailId, reason }))
    if (found.ticket_id) await hintAt(tx, [found.ticket_id])
    return {}
  },
)
