import { mail } from '#contract/index.ts'
import { type Command, perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { outgoingStopped } from '../events.ts'
import { removeOutgoingRow } from '../store.ts'

const stop = perform(mail.stopOutgoingMail, async (_, { tx, world, announce, refusal }) => {
  if (world.settings.mail.setBy === 'environment') throw refusal('mail_set_by_environment')
  if (!(await removeOutgoingRow(tx))) throw refusal('mail_not_set')
  await announce(outgoingStopped(systemStream, {}))
  return {}
})

/** Letters that wait are laid into the local mailbox by their own jobs. */
export const stopOutgoingMail: Command<typeof mail.stopOutgoingMail> = Object.assign(
  async (...[world, ...rest]: Parameters<typeof stop>) => {
    const done = await stop(world, ...rest)
    await world.settings.lookAgain()
    return done
  },
  { clause: stop.clause },
)
