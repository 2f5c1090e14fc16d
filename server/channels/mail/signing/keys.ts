import type { Db, Tx } from '#platform/db.ts'
import type { Log } from '#platform/log.ts'
import type { Vault } from '#platform/vault.ts'
import type { SigningKey } from './key.ts'
import { sealedKeys, setSealedKeys } from './store.ts'

/** The key that signs, and one that waits until the DNS has it. */
export type Keys = { signs: SigningKey | null; waits: SigningKey | null }

export type SigningKeys = {
  read(tx?: Tx): Promise<Keys>
  /** Holds with the transaction: what is told of the keys and the keys themselves are never two things. */
  write(tx: Tx, keys: Keys, now: Date): Promise<unknown>
}

const place = 'signing_keys|sealed|one'
const none: Keys = { signs: null, waits: null }

export const seal = (vault: Vault, keys: Keys): Buffer => vault.seal(place, JSON.stringify(keys))

/**
 * In the database, so that every node signs alike, and sealed by the key of the desk, which lies in no backup of it:
 * whoever gets hold of a backup cannot sign in our name. Where the desk's key was changed they are as good as gone: a new
 * one is made, with a new record.
 */
export function signingKeysIn(db: Db, { vault, log }: { vault: Vault; log: Log }): SigningKeys {
  return {
    async read(tx) {
      const sealed = await sealedKeys(tx ?? db)
      return sealed ? unsealed(sealed) : none
    },
    write: (tx, keys, now) => setSealedKeys(tx, { sealed: seal(vault, keys), changed_at: now }),
  }

  function unsealed(sealed: Buffer): Keys {
    try {
      return JSON.parse(vault.open(place, sealed)) as Keys
    } catch (error) {
      log.warn({ err: error }, 'the key that letters are signed with cannot be read: make a new one on the desk')
      return none
    }
  }
}

/** Whether letters from this address are signed by this key: a signature of another domain counts for nothing. */
export const isFor = (key: SigningKey | null, fromAddress: string): key is SigningKey =>
  key !== null && fromAddress.toLowerCase().endsWith(`@${key.domain}`)
