import { mail } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { domainOfFrom, recordOf, type SigningKey } from '../channels/mail/index.ts'

/** The keys that letters are signed with, and what must stand in the DNS for them. */
export const mailSigning = screen(mail.mailSigning, async (_, { world }) => {
  const { signs, waits } = await world.settings.signing.read()
  const domain = domainOfFrom((await world.settings.outgoing()).from) ?? ''
  const told = (key: SigningKey, use: 'signs' | 'waits') => {
    const { selector, madeAt } = key
    return { selector, madeAt, use, otherDomain: key.domain !== domain, ...recordOf(key) }
  }
  return { domain, keys: [...(waits ? [told(waits, 'waits')] : []), ...(signs ? [told(signs, 'signs')] : [])] }
})
