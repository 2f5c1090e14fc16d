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
  async (_, { tx, now, world, announce }, key) => {
    const { signing } = world.settings
    // What signs goes on signing until receivers can find the new one.
    await signing.write(tx, { signs: (await signing.read(tx)).signs, waits: key }, now)
    await announce(signingKeyMade(systemStream, { domain: key.domain, selector: key.selector }))
    return {}
  },
)
