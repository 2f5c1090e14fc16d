import { signIn as contract } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { signedIn } from '../events.ts'
import { mayComeIn } from '../rules.ts'
import { startSession } from '../sessions.ts'
import { holdPerson, spendEntryLink } from '../store.ts'

/** Spends a link that the command line made: no password is asked for, and none is changed. */
export const comeIn = performPrepared(
  contract.comeIn,
  async (_, { world, actor }) => {
    await world.limits.take(`entry-link:ip:${actor.ip}`, 50, 3600)
  },
  async ({ token }, moment) => {
    const { tx, now, actor, announce, refusal, keepSession } = moment
    const link = await spendEntryLink(tx, tokenHash(token))
    const person = link && link.expires_at > now ? await holdPerson(tx, link.person_id) : undefined
    if (!person || !mayComeIn(person, now)) throw refusal('link_not_found')

    const door = person.kind === 'agent' ? ('desk' as const) : ('portal' as const)
    // Who made the link holds the machine and its keys: that proves more than any code of a second factor.
    keepSession(await startSession(moment, person.id, { factor_at: now }))
    await announce(signedIn(person.id, { door }, { ip: actor.ip, userAgent: actor.userAgent }), {
      type: person.kind === 'agent' ? 'agent' : 'client',
      id: person.id,
      trust: 'L',
      channel: door,
    })
    return { door }
  },
)
