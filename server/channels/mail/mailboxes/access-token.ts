import type { World } from '#platform/command.ts'
import { NotReached } from '#platform/egress.ts'
import { Troubled } from './trouble.ts'

export type TokenSource = {
  tokenUrl: string
  clientId: string
  /** Empty for clients that have none. */
  clientSecret: string
  refreshToken: string
}

export type AccessToken = {
  token: string
  /** Until then it is good, as whoever gave it said. */
  until: Date
  /** Some give another one each time, and the earlier one ends. */
  newRefreshToken: string | null
}

/** When nothing is said of how long it is good: an hour is what everybody gives. */
const usual = 3600

/** A new access token for the one that was given to us for good (RFC 6749 6), by the one way out of the house. */
export async function freshAccessToken(world: World, source: TokenSource): Promise<AccessToken> {
  const { status, body } = await asked(world, source)
  const said = objectIn(body)
  if (status !== 200 || typeof said.access_token !== 'string' || said.access_token === '')
    throw new Troubled('token_refused', [said.error, said.error_description].filter(isText).join(': '))
  const lasts = typeof said.expires_in === 'number' && said.expires_in > 0 ? said.expires_in : usual
  return {
    token: said.access_token,
    until: new Date(world.clock().getTime() + lasts * 1000),
    newRefreshToken:
      isText(said.refresh_token) && said.refresh_token !== source.refreshToken ? said.refresh_token : null,
  }
}

async function asked(world: World, { tokenUrl, clientId, clientSecret, refreshToken }: TokenSource) {
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId })
  if (clientSecret) form.set('client_secret', clientSecret)
  try {
    return await world.egress(tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
    })
  } catch (error) {
    throw error instanceof NotReached ? new Troubled('token_unreachable') : error
  }
}

function objectIn(body: Buffer): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(body.toString('utf8'))
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
