import { mail } from '#contract/index.ts'
import { type Command, perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { signingKeyMade } from '../events.ts'
import { domainOfFrom } from '../rules.ts'
import { newSigningKey, type SigningKey } from '../signing/key.ts'

type Made = { key?: SigningKey }
const make = (made: Made) =>
  perform(mail.makeSigningKey, async (_, { world, now, announce, refusal }) => {
    const domain = domainOfFrom((await world.settings.outgoing()).from)
    if (!domain) throw refusal('mail_signing_no_domain')
    made.key = await newSigningKey(domain, now)
    await announce(signingKeyMade(systemStream, { domain, selector: made.key.selector }))
    return {}
  })

/** The file is written once the event is stored: no transaction takes it back. */
export const makeSigningKey: Command<typeof mail.makeSigningKey> = Object.assign(
  async (...[world, ...rest]: Parameters<Command<typeof mail.makeSigningKey>>) => {
    const made: Made = {}
    const done = await make(made)(world, ...rest)
    const { signing } = world.settings
    // What signs goes on signing until receivers can find the new one.
    if (made.key) await signing.write({ signs: (await signing.read()).signs, waits: made.key })
    return done
  },
  { clause: mail.makeSigningKey },
)
