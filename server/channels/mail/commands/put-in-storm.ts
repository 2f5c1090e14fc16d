import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { stormPutIn } from '../events.ts'
import { mayDealWith } from '../intake/access.ts'
import { readStormAgain } from '../intake/storm-store.ts'
import { endStorm, lockStorm } from '../storms/store.ts'

/** Everything that the storm held is read as if it had just come, one after the other and behind what comes now. */
export const putInStorm = perform(mail.putInStorm, async ({ stormId }, { tx, actor, now, announce, refusal }) => {
  const storm = await lockStorm(tx, stormId)
  if (!storm || !(await mayDealWith(tx, actor, storm))) throw refusal('storm_not_found')

  await endStorm(tx, stormId, now)
  const mails = await readStormAgain(tx, stormId)
  await announce(stormPutIn(systemStream, { stormId, mails }))
  return { mails }
})
