import type { Vault } from '#platform/vault.ts'
import { unsealPassword } from './outgoing.ts'
import type { Server } from './smtp.ts'
import type { OutgoingRow } from './tables.ts'

/**
 * What to sign in with: what was typed, or the stored one, which goes only where it was entered for: otherwise whoever
 * may change the server could have the password sent to a server of their own. Null without signing in; undefined when
 * it must be typed.
 */
export function passwordFor(typed: Server, stored: OutgoingRow | undefined, vault: Vault): string | null | undefined {
  if (!typed.user) return null
  if (typed.password !== null) return typed.password
  const isSame =
    stored?.host === typed.host &&
    stored.port === typed.port &&
    stored.security === typed.security &&
    stored.user_name === typed.user
  if (!isSame || !stored.password) return undefined
  try {
    return unsealPassword(vault, stored.password)
  } catch {
    return undefined // sealed with a key that is not here
  }
}
