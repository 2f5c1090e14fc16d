import type { World } from '#platform/command.ts'
import { sealSecret, unsealSecret } from './secrets.ts'
import { type Session, signIn, signOut, within } from './session.ts'
import { keepRefreshToken } from './store.ts'
import type { MailboxRow } from './tables.ts'
import { type Trouble, troubleOf } from './trouble.ts'
import { type Keys, type Typed, tokenForTyped } from './typed.ts'

export type Tried = { typed: Typed; keys: Keys; stored: MailboxRow | undefined }
/** With what lets us in from now on: some token servers give another refresh token each time, and the earlier one ends. */
export type Attempt<T> = { keys: Keys } & ({ trouble: Trouble; done: null } | { trouble: null; done: T })

/** Somebody waits for it before the screen. */
const longest = 25_000

/** Signs in with what was typed, does something there and leaves; what stood in the way is an answer and no error. */
export async function attempt<T>(
  world: World,
  { typed, keys, stored }: Tried,
  work: (session: Session) => Promise<T>,
): Promise<Attempt<T>> {
  let latest = keys
  try {
    const { host, port, security, user } = typed
    const entered = await entryBy(world, keys, stored)
    latest = entered.latest
    const { mailAuthorities: authorities } = world.settings
    const session = await signIn({ host, port, security, user, key: entered.key, authorities })
    try {
      return { keys: latest, trouble: null, done: await within(session, longest, () => work(session)) }
    } finally {
      await signOut(session)
    }
  } catch (error) {
    return { keys: latest, trouble: troubleOf(error, [...secretsIn(keys), ...secretsIn(latest)]), done: null }
  }
}

async function entryBy(world: World, keys: Keys, stored: MailboxRow | undefined) {
  if ('password' in keys) return { key: keys, latest: keys }
  const { token, newRefreshToken } = await tokenForTyped(world, keys, async (newOne) => {
    // It was the stored one that has ended with this.
    if (stored && unsealSecret(world.vault, stored, 'oauth_refresh') === keys.refreshToken)
      await keepRefreshToken(world.db, stored.id, sealSecret(world.vault, stored.id, 'oauth_refresh', newOne))
  })
  return { key: { accessToken: token }, latest: { ...keys, refreshToken: newRefreshToken ?? keys.refreshToken } }
}

const secretsIn = (keys: Keys) => ('password' in keys ? [keys.password] : [keys.clientSecret, keys.refreshToken])
