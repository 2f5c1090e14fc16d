import { readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Db } from '#platform/db.ts'
import type { Log } from '#platform/log.ts'
import type { Vault } from '#platform/vault.ts'
import { type Keys, type SigningKeys, seal } from './keys.ts'
import { addSealedKeys } from './store.ts'

type Means = { db: Db; vault: Vault; log: Log; signing: SigningKeys }

const placeOfFile = 'signing_keys|file|one'

/**
 * The keys used to lie in a file of the data folder, which nodes on several machines did not share. What is found
 * there is brought into the database, once; where another node brought its own before, the file is set aside.
 */
export async function bringKeysIn(folder: string, { db, vault, log, signing }: Means): Promise<void> {
  const file = path.join(folder, 'signing-keys')
  const sealed = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  const keys = sealed && opened(sealed)
  if (!keys) return
  await addSealedKeys(db, { sealed: seal(vault, keys), changed_at: dateOf(keys) })
  if (isSame(await signing.read(), keys)) return rm(file, { force: true })
  log.warn('letters are signed with the key of another node: the one in the data folder is set aside')
  await rename(file, `${file}.unused`)

  function opened(bytes: Buffer): Keys | null {
    try {
      return JSON.parse(vault.open(placeOfFile, bytes)) as Keys
    } catch (error) {
      log.warn({ err: error }, 'the file with the key that letters are signed with cannot be read')
      return null
    }
  }
}

const dateOf = ({ signs, waits }: Keys) => new Date((waits ?? signs)?.madeAt ?? 0)

const isSame = (a: Keys, b: Keys) => a.signs?.selector === b.signs?.selector && a.waits?.selector === b.waits?.selector
