import { mail } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { signingKeyMade } from '../events.ts'
import { domainOfFrom } from '../rules.ts'
import { newSigningKey } from '../signing/key.ts'

/** Made before the transaction: it takes its time. */
export const makeSigningKey = performPrepared(
  mail.makeSigningKey,
  async (_, { world, now, refusal }) => {
    const domain = domainOfFrom((await world.settings.outgoing()).from)
    if (!domain) throw refusal('mail_signing_no_domain')
    return newSigningKey(domain, now)
  },
  async (_, { world, announce }, key) => {
    const { signs } = await world.settings.signing.read()
    await announce(signingKeyMade(systemStream, { domain: key.domain, selector: key.selector }))
    // What signs goes on signing until receivers can find the new one.
    await world.settings.signing.write({ signs, waits: key })
    return {}
  },
)
