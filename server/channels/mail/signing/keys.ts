import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newToken } from '#platform/tokens.ts'
import type { Vault } from '#platform/vault.ts'
import type { SigningKey } from './key.ts'

/** The key that signs, and one that waits until the DNS has it. */
export type Keys = { signs: SigningKey | null; waits: SigningKey | null }

export type SigningKeys = {
  read(): Promise<Keys>
  write(keys: Keys): Promise<void>
}

const place = 'signing_keys|file|one'
const none: Keys = { signs: null, waits: null }

/**
 * In the data folder, sealed: a backup of the database must not be able to sign in our name. Lost, it is replaced by
 * a new key and a new record.
 */
export function signingKeysIn(folder: string, vault: Vault): SigningKeys {
  const file = path.join(folder, 'signing-keys')
  return {
    async read() {
      try {
        return JSON.parse(vault.open(place, await readFile(file))) as Keys
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return none
        throw error
      }
    },
    async write(keys) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const draft = `${file}.${newToken()}`
      try {
        await writeFile(draft, vault.seal(place, JSON.stringify(keys)), { mode: 0o600, flag: 'wx', flush: true })
        await rename(draft, file)
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}

/** Whether letters from this address are signed by this key: a signature of another domain counts for nothing. */
export const isFor = (key: SigningKey | null, fromAddress: string): key is SigningKey =>
  key !== null && fromAddress.toLowerCase().endsWith(`@${key.domain}`)
