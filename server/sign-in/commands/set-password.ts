import { signIn as contract } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { enterByPassword } from '../enter.ts'
import { passwordSet } from '../events.ts'
import { hashPassword } from '../passwords.ts'
import { mayComeIn, passwordIsTooCommon } from '../rules.ts'
import { endSessionsOf, personById, setPasswordHash, spendLink } from '../store.ts'

/** Spends the link, sets the password, ends every older session and comes in as far as a right password leads. */
export const setPassword = performPrepared(
  contract.setPassword,
  async ({ password }, { world, actor }) => {
    await world.limits.take(`password-link:ip:${actor.ip}`, 50, 3600)
    return hashPassword(password)
  },
  async ({ token, password }, moment, passwordHash) => {
    const { tx, now, actor, announce, refusal } = moment
    const link = await spendLink(tx, tokenHash(token))
    const person = link && link.expires_at > now ? await personById(tx, link.person_id) : undefined
    if (!link || !person || !mayComeIn(person, now)) throw refusal('link_not_found')
    if (passwordIsTooCommon(password, [person.name, person.email])) throw refusal('password_too_common')

    await setPasswordHash(tx, person.id, passwordHash)
    await endSessionsOf(tx, person.id)
    await announce(passwordSet(person.id, { by: link.kind }, { ip: actor.ip, userAgent: actor.userAgent }), {
      type: person.kind === 'agent' ? 'agent' : 'client',
      id: person.id,
      trust: 'L',
    })
    return enterByPassword(moment, person)
  },
)
