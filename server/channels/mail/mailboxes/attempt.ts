import type { World } from '#platform/command.ts'
import { type Session, signIn, signOut, within } from './session.ts'
import { type Trouble, troubleOf } from './trouble.ts'
import { type Keys, type Typed, tokenForTyped } from './typed.ts'

export type Attempt<T> = { trouble: Trouble; done: null } | { trouble: null; done: T }

/** Somebody waits for it before the screen. */
const longest = 25_000

/** Signs in with what was typed, does something there and leaves; what stood in the way is an answer and no error. */
export async function attempt<T>(
  world: World,
  { typed, keys }: { typed: Typed; keys: Keys },
  work: (session: Session) => Promise<T>,
): Promise<Attempt<T>> {
  try {
    const { host, port, security, user } = typed
    const key = 'password' in keys ? keys : { accessToken: (await tokenForTyped(world, keys)).token }
    const session = await signIn({ host, port, security, user, key })
    try {
      return { trouble: null, done: await within(session, longest, () => work(session)) }
    } finally {
      await signOut(session)
    }
  } catch (error) {
    return { trouble: troubleOf(error, secretsIn(keys)), done: null }
  }
}

const secretsIn = (keys: Keys) => ('password' in keys ? [keys.password] : [keys.clientSecret, keys.refreshToken])
