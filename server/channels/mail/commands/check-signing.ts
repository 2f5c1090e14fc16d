import { mail } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { signingBegan } from '../events.ts'
import { publishedOf } from '../signing/published.ts'

const mostAnHour = 60

/** The DNS is asked before the transaction. A key whose record stands there takes over. */
export const checkSigning = performPrepared(
  mail.checkSigning,
  async (_, { world, refusal }) => {
    const { signs, waits } = await world.settings.signing.read()
    const keys = [waits, signs].filter((key) => key !== null)
    if (keys.length === 0) throw refusal('mail_signing_no_key')
    await world.limits.take('mail signing checked', mostAnHour, 3600)
    const found = []
    for (const key of keys)
      found.push({ selector: key.selector, published: await publishedOf(key, world.settings.askDns) })
    return found
  },
  async (_, { tx, now, world, announce }, found) => {
    const { signing } = world.settings
    const { waits } = await signing.read(tx)
    const began = found.some(({ selector, published }) => selector === waits?.selector && published === 'published')
    if (waits && began) {
      await signing.write(tx, { signs: waits, waits: null }, now)
      await announce(signingBegan(systemStream, { domain: waits.domain, selector: waits.selector }))
    }
    return { found, began }
  },
)
