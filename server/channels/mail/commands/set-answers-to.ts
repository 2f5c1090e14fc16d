import { mail } from '#contract/index.ts'
import { type Command, perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { answersToSet } from '../events.ts'
import { setAnswersToRow } from '../store.ts'
import { subAddressesOf } from '../threading/addresses-at.ts'

const set = perform(mail.setAnswersTo, async ({ way, domain: typed }, { tx, now, world, announce, refusal }) => {
  const domain = way === 'domain' ? typed : null
  if (way === 'domain' && !domain) throw refusal('mail_answers_domain_missing')
  if (way === 'sub_addresses' && !subAddressesOf((await world.settings.outgoing()).from))
    throw refusal('mail_answers_no_room')

  await setAnswersToRow(tx, { way, domain, changed_at: now })
  await announce(answersToSet(systemStream, { way, domain }))
  return {}
})

/** Holds on this node as soon as it is answered; the others hear of it by NOTIFY. */
export const setAnswersTo: Command<typeof mail.setAnswersTo> = Object.assign(
  async (...[world, ...rest]: Parameters<typeof set>) => {
    const done = await set(world, ...rest)
    await world.settings.lookAgain()
    return done
  },
  { clause: set.clause },
)
