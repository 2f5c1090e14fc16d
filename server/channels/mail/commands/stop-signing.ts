import { mail } from '#contract/index.ts'
import { type Command, perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { signingStopped } from '../events.ts'

const stop = perform(mail.stopSigning, async (_, { world, announce, refusal }) => {
  const { signs, waits } = await world.settings.signing.read()
  if (!signs && !waits) throw refusal('mail_signing_no_key')
  await announce(signingStopped(systemStream, {}))
  return {}
})

/** The file is written once the event is stored: no transaction takes it back. */
export const stopSigning: Command<typeof mail.stopSigning> = Object.assign(
  async (...[world, ...rest]: Parameters<typeof stop>) => {
    const done = await stop(world, ...rest)
    await world.settings.signing.write({ signs: null, waits: null })
    return done
  },
  { clause: stop.clause },
)
