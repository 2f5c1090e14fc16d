import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { factorOf } from '../../sign-in/index.ts'
import { workingKeepers } from '../../staff/index.ts'
import { contactById } from '../contact.ts'
import { contactFactorResetAsked } from '../events.ts'
import { putContactReset } from '../store.ts'

/** Whoever talks one of us round has not talked two round (TRUST 3.4): how it was proven is said, and another reads it. */
export const askContactFactorReset = perform(
  accounts.askContactFactorReset,
  async ({ contactId, reason }, { tx, now, actor, announce, refusal }) => {
    if (!(await contactById(tx, contactId))) throw refusal('contact_not_found')
    if (!(await factorOf(tx, contactId))?.secret) throw refusal('factor_missing')
    if ((await workingKeepers(tx)).length < 2) throw refusal('two_keepers_needed')

    await putContactReset(tx, { contact_id: contactId, asked_by: actor.id!, asked_at: now, reason })
    await announce(contactFactorResetAsked(contactId, {}, { reason }))
    return {}
  },
)
