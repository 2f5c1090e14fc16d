import { createHash } from 'node:crypto'
import type { Input } from '#contract/index.ts'
import type { addMailbox } from '#contract/mail/mailboxes.ts'
import type { World } from '#platform/command.ts'
import { objectionToAddress } from '#platform/egress.ts'
import type { Vault } from '#platform/vault.ts'
import type { TokenSource } from './access-token.ts'
import { sealSecret, unsealSecret } from './secrets.ts'
import type { MailboxRow } from './tables.ts'
import { accessTokenFor } from './tokens-known.ts'

/** A mailbox as somebody typed it. */
export type Typed = Omit<Input<typeof addMailbox>, 'old'>
/** What lets us in, readable. */
export type Keys = { password: string } | TokenSource

/**
 * What lets us in: what was typed, or what is stored, which goes only where it was entered for: otherwise whoever may
 * change a mailbox could have its password sent to a server of their own. Undefined when it must be typed.
 */
export function keysFor(typed: Typed, stored: MailboxRow | undefined, vault: Vault): Keys | undefined {
  const same = stored && isSamePlace(typed, stored) ? stored : undefined
  if (!typed.oauth) {
    const password = typed.password ?? (same && unsealSecret(vault, same, 'password'))
    return password ? { password } : undefined
  }
  const { clientId, tokenUrl } = typed.oauth
  const sameSource = same?.oauth_client_id === clientId && same.oauth_token_url === tokenUrl ? same : undefined
  const refreshToken = typed.oauth.refreshToken ?? (sameSource && unsealSecret(vault, sameSource, 'oauth_refresh'))
  const clientSecret =
    typed.oauth.clientSecret ?? (sameSource?.oauth_secret ? unsealSecret(vault, sameSource, 'oauth_secret') : '')
  return refreshToken && clientSecret !== null ? { clientId, tokenUrl, clientSecret, refreshToken } : undefined
}

const isSamePlace = ({ host, port, security, user }: Typed, stored: MailboxRow) =>
  host === stored.host && port === stored.port && security === stored.security && user === stored.user_name

/** Tokens go over the open network only where the configuration names the place. */
export function objectionToTokens({ oauth }: Typed, { settings: { egressAllow } }: World): boolean {
  if (!oauth) return false
  const url = URL.parse(oauth.tokenUrl)
  const named = url !== null && egressAllow.includes(`${url.hostname}:${url.port}`)
  return objectionToAddress(oauth.tokenUrl, egressAllow) !== undefined || (url?.protocol === 'http:' && !named)
}

/** The access token of what was typed. A trial and the saving after it share one, and what came with it. */
export const tokenForTyped = (world: World, keys: TokenSource, keep: (refreshToken: string) => Promise<void>) =>
  accessTokenFor(world, `typed ${createHash('sha256').update(JSON.stringify(keys)).digest('hex')}`, keys, keep)

export type Reached = Pick<
  MailboxRow,
  | 'address'
  | 'aliases'
  | 'host'
  | 'port'
  | 'security'
  | 'user_name'
  | 'password'
  | 'oauth_client_id'
  | 'oauth_token_url'
  | 'oauth_secret'
  | 'oauth_refresh'
  | 'junk_folder'
>

/** As it is stored. */
export function asReached(typed: Typed, keys: Keys, id: string, vault: Vault): Reached {
  const { address, aliases, host, port, security, user, junkFolder } = typed
  const place = {
    address,
    aliases: [...new Set(aliases)].filter((alias) => alias !== address),
    host,
    port,
    security,
    user_name: user,
    junk_folder: junkFolder,
  }
  const sealed = (secret: Parameters<typeof sealSecret>[2], value: string) => sealSecret(vault, id, secret, value)
  if ('password' in keys) return { ...place, ...noTokens, password: sealed('password', keys.password) }
  return {
    ...place,
    password: null,
    oauth_client_id: keys.clientId,
    oauth_token_url: keys.tokenUrl,
    oauth_secret: keys.clientSecret ? sealed('oauth_secret', keys.clientSecret) : null,
    oauth_refresh: sealed('oauth_refresh', keys.refreshToken),
  }
}

const noTokens = { oauth_client_id: null, oauth_token_url: null, oauth_secret: null, oauth_refresh: null }
