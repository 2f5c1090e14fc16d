import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { signingStopped } from '../events.ts'

export const stopSigning = perform(mail.stopSigning, async (_, { world, announce, refusal }) => {
  const { signing } = world.settings
  const { signs, waits } = await signing.read()
  if (!signs && !waits) throw refusal('mail_signing_no_key')
  await announce(signingStopped(systemStream, {}))
  await signing.write({ signs: null, waits: null })
  return {}
})
