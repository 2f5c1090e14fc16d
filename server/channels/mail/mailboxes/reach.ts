import type { World } from '#platform/command.ts'
import { sealSecret, unsealSecret } from './secrets.ts'
import { type Reach, type Session, signIn } from './session.ts'
import { keepRefreshToken } from './store.ts'
import type { MailboxRow } from './tables.ts'
import { accessTokenFor, forgetAccessToken } from './tokens-known.ts'
import { Troubled } from './trouble.ts'

/** Signs in to a mailbox of ours. A token that is refused before its time is fetched anew, once. */
export async function enterMailbox(world: World, mailbox: MailboxRow): Promise<Session> {
  try {
    return await signIn(await reachOf(world, mailbox))
  } catch (error) {
    const { authenticationFailed } = error as { authenticationFailed?: boolean }
    if (!authenticationFailed || !mailbox.oauth_refresh) throw error
    forgetAccessToken(world, mailbox.id)
    return signIn(await reachOf(world, mailbox))
  }
}

async function reachOf(world: World, mailbox: MailboxRow): Promise<Reach> {
  const { host, port, security, user_name: user } = mailbox
  const key = mailbox.password ? passwordOf(world, mailbox) : { accessToken: await tokenOf(world, mailbox) }
  return { host, port, security, user, key, authorities: world.settings.mailAuthorities }
}

function passwordOf({ vault }: World, mailbox: MailboxRow) {
  const password = unsealSecret(vault, mailbox, 'password')
  if (password === null) throw new Troubled('secret_lost')
  return { password }
}

async function tokenOf(world: World, mailbox: MailboxRow): Promise<string> {
  const { vault, db } = world
  const refreshToken = unsealSecret(vault, mailbox, 'oauth_refresh')
  const clientSecret = mailbox.oauth_secret ? unsealSecret(vault, mailbox, 'oauth_secret') : ''
  if (refreshToken === null || clientSecret === null) throw new Troubled('secret_lost')
  const source = { tokenUrl: mailbox.oauth_token_url!, clientId: mailbox.oauth_client_id!, clientSecret, refreshToken }
  const { token } = await accessTokenFor(world, mailbox.id, source, async (newOne) => {
    await keepRefreshToken(db, mailbox.id, sealSecret(vault, mailbox.id, 'oauth_refresh', newOne))
  })
  return token
}

/** Everything secret about it, as far as it can be read here. */
export function secretsOf({ vault }: World, mailbox: MailboxRow): string[] {
  const names = ['password', 'oauth_secret', 'oauth_refresh'] as const
  return names.map((name) => unsealSecret(vault, mailbox, name)).filter((secret) => secret !== null)
}
