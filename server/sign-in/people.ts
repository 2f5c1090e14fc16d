import type { Language } from '#contract/text.ts'
import type { Hands } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { newToken, tokenHash } from '#platform/tokens.ts'
import {
  entryLinkMade,
  factorDropped,
  passwordSet,
  personInvited,
  personInvitedAgain,
  personLimited,
  personRestored,
  personStopped,
  sessionsEnded,
} from './events.ts'
import { forgetFactor } from './factors.ts'
import { hashPassword } from './passwords.ts'
import { passwordIsTooCommon } from './rules.ts'
import {
  addEntryLink,
  addKey,
  addPerson,
  endSessionsOf,
  endSomeSessions,
  personById,
  reopenStreamsOf,
  replaceLink,
  setActive,
  setUntil,
} from './store.ts'
import type { PersonRow } from './tables.ts'

export type Newcomer = { kind: PersonRow['kind']; name: string; email: string; language: Language; zone: string }

/** How long a one-time link holds. */
export const linkHours = { invitation: 7 * 24, reset: 1 } as const

async function enter({ tx, now }: Hands, newcomer: Newcomer, passwordHash: string | null): Promise<string> {
  const id = newId(now)
  await addPerson(tx, {
    id,
    ...newcomer,
    theme: 'system',
    password_hash: passwordHash,
    active: true,
    until: null,
    created_at: now,
  })
  return id
}

/**
 * A new person with an invitation on its way. Where no mail goes out the link is given back for somebody to carry.
 * Whoever calls has made sure that the address is free.
 */
export async function invite(hands: Hands, newcomer: Newcomer): Promise<{ id: string; link: string | null }> {
  const id = await enter(hands, newcomer, null)
  await hands.announce(personInvited(id, { kind: newcomer.kind }, { name: newcomer.name, email: newcomer.email }))
  const { mailGoesOut } = hands.world.settings
  return { id, link: mailGoesOut ? null : await passwordLinkFor(hands, id, 'invitation') }
}

/** Another link for somebody who has not come in yet; the first one dies with it. */
export async function inviteAgain(
  hands: Hands,
  personId: string,
): Promise<{ link: string | null } | 'came_in_already'> {
  const person = await personById(hands.tx, personId)
  if (!person?.active || person.password_hash) return 'came_in_already'
  await hands.announce(personInvitedAgain(personId, {}))
  return { link: hands.world.settings.mailGoesOut ? null : await passwordLinkFor(hands, personId, 'invitation') }
}

/** The first administrator, who chooses a password at once. */
export async function enterWithPassword(
  hands: Hands,
  newcomer: Newcomer,
  passwordHash: string,
  from: { ip: string; userAgent: string },
) {
  const id = await enter(hands, newcomer, passwordHash)
  await hands.announce(passwordSet(id, { by: 'setup' }, from), { type: 'agent', id })
  return id
}

/** A program, known by the name of its token: a person without a door, whose name stands under what it writes. */
export const enterKey = ({ tx, now }: Hands, id: string, name: string) => addKey(tx, id, name, now)

/** A one-time link to choose a password: a week for an invitation, an hour for a reset. Earlier links die. */
export async function passwordLinkFor(
  { tx, now, world }: Hands,
  personId: string,
  kind: keyof typeof linkHours,
): Promise<string> {
  const token = newToken()
  const expires_at = new Date(now.getTime() + linkHours[kind] * 3_600_000)
  await replaceLink(tx, { token_hash: tokenHash(token), person_id: personId, kind, expires_at })
  return `${world.settings.publicUrl}/link/${token}`
}

/** How long a link from the command line holds. */
export const entryMinutes = 60

/** A one-time link that signs in without a password. Only who holds the machine can ask for it, on the command line. */
export async function entryLinkFor({ tx, now, world, announce }: Hands, personId: string): Promise<string> {
  const token = newToken()
  const expires_at = new Date(now.getTime() + entryMinutes * 60_000)
  await addEntryLink(tx, { token_hash: tokenHash(token), person_id: personId, expires_at })
  await announce(entryLinkMade(personId, { minutes: entryMinutes }), { channel: 'command_line' })
  return `${world.settings.publicUrl}/enter/${token}`
}

/** Nobody signs in as this person any more, from this moment. */
export async function stopPerson({ tx, announce }: Hands, personId: string) {
  await setActive(tx, personId, false)
  await endSessionsOf(tx, personId)
  await announce(personStopped(personId, {}))
}

export async function restorePerson({ tx, announce }: Hands, personId: string) {
  await setActive(tx, personId, true)
  await announce(personRestored(personId, {}))
}

/** From this instant on nobody comes in as this person; null takes the end away. */
export async function limitPerson({ tx, announce }: Hands, personId: string, until: Date | null) {
  await setUntil(tx, personId, until)
  await announce(personLimited(personId, { until: until?.toISOString() ?? null }))
}

/** A session of somebody else's, or all of them, ended by who may; gives the ids. */
export async function endSessionsFor({ tx, announce }: Hands, personId: string, sessionId?: string) {
  const ended = await endSomeSessions(tx, personId, { only: sessionId })
  if (ended.length > 0) await announce(sessionsEnded(personId, { sessions: ended }))
  return ended
}

/** Without a second factor from now on, by decision of others; it is set up anew at the next sign-in. */
export async function takeFactorAway(hands: Hands, personId: string): Promise<boolean> {
  const had = await forgetFactor(hands, personId)
  if (had) await hands.announce(factorDropped(personId, { why: 'reset' }))
  return had
}

/** Rights changed: whoever is signed in signs in anew. */
export const signOutEverywhere = ({ tx }: Hands, personId: string) => endSessionsOf(tx, personId)

/** Lines changed: sessions go on, but no open page hears of what its reader may not see any more. */
export const hearAnew = ({ tx }: Hands, personId: string) => reopenStreamsOf(tx, personId)

export { hashPassword, passwordIsTooCommon }
