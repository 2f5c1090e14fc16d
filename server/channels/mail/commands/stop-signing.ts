import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { signingStopped } from '../events.ts'

export const stopSigning = perform(mail.stopSigning, async (_, { tx, now, world, announce, refusal }) => {
  const { signing } = world.settings
  const { signs, waits } = await signing.read(tx)
  if (!signs && !waits) throw refusal('mail_signing_no_key')
  await signing.write(tx, { signs: null, waits: null }, now)
  await announce(signingStopped(systemStream, {}))
  return {}
})
