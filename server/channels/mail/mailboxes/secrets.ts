import type { Vault } from '#platform/vault.ts'
import type { MailboxRow } from './tables.ts'

type Secret = 'password' | 'oauth_secret' | 'oauth_refresh'
const place = (id: string, secret: Secret) => `mailboxes|${secret}|${id}`

export const sealSecret = (vault: Vault, id: string, secret: Secret, value: string) =>
  vault.seal(place(id, secret), value)

/** Null where there is none, and where it was sealed with a key that is not here: somebody has to enter it anew. */
export function unsealSecret(vault: Vault, row: Pick<MailboxRow, 'id' | Secret>, secret: Secret): string | null {
  const sealed = row[secret]
  if (!sealed) return null
  try {
    return vault.open(place(row.id, secret), sealed)
  } catch {
    return null
  }
}
