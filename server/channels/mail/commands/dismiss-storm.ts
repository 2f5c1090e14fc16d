import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { stormDismissed } from '../events.ts'
import { mayDealWith } from '../intake/access.ts'
import { endHeldOfStorm } from '../intake/storm-store.ts'
import { endStorm, lockStorm } from '../storms/store.ts'

/** All that it held leaves the tray and stays among everything that came. */
export const dismissStorm = perform(
  mail.dismissStorm,
  async ({ stormId, reason }, { tx, actor, now, announce, refusal }) => {
    const storm = await lockStorm(tx, stormId)
    if (!storm || !(await mayDealWith(tx, actor, storm))) throw refusal('storm_not_found')

    await endStorm(tx, stormId, now)
    const mails = await endHeldOfStorm(tx, stormId, { reason, ended_at: now, ended_by: actor.id })
    await announce(stormDismissed(systemStream, { stormId, mails, reason }))
    return { mails }
  },
)
