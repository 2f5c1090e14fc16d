import type { World } from '#platform/command.ts'
import { type AccessToken, freshAccessToken, type TokenSource } from './access-token.ts'

/** Given up so long before its end that it does not end while it is being used. */
const marginMs = 60_000

const known = new WeakMap<World, Map<string, AccessToken>>()

/**
 * The access token that is good now: in the memory of this process and nowhere else. A new one is fetched when there is
 * none, or it is about to end.
 *
 * @param keep stores the refresh token that came with it, before the new access token is used at all.
 */
export async function accessTokenFor(
  world: World,
  name: string,
  source: TokenSource,
  keep: (refreshToken: string) => Promise<void>,
): Promise<AccessToken> {
  const tokens = known.get(world) ?? new Map<string, AccessToken>()
  known.set(world, tokens)
  const held = tokens.get(name)
  if (held && held.until.getTime() - marginMs > world.clock().getTime()) return held
  const fresh = await freshAccessToken(world, source)
  if (fresh.newRefreshToken) await keep(fresh.newRefreshToken)
  tokens.set(name, fresh)
  return fresh
}

/** It was refused although its time had not come. */
export const forgetAccessToken = (world: World, name: string) => void known.get(world)?.delete(name)
