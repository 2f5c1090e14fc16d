import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** Secrets at rest. `place` says where the secret lies ("table|column|row"): moved elsewhere, it does not open. */
export type Vault = {
  seal(place: string, secret: string): Buffer
  open(place: string, sealed: Buffer): string
  sealBytes(place: string, bytes: Uint8Array): Buffer
  openBytes(place: string, sealed: Buffer): Buffer
  /** A key of its own for a purpose, the same on every node: for what is signed and must be known again. */
  keyFor(purpose: string): Buffer
}

const version = 1
/** Version, id of the key, nonce, tag; then what is sealed. */
const lengths = { id: 4, nonce: 12, tag: 16 }

/**
 * AES-256-GCM under the key of the desk: OTKLIK_KEY, or a file in the data folder that is made when first needed and
 * that nobody else may read. Each table has a key of its own drawn from it, so that one master key is never used twice.
 */
export function openVault(folder: string, given?: string): Vault {
  let master: Buffer | undefined
  const masterKey = () => {
    master ??= given === undefined ? keyInFolder(folder) : readKey(given, 'OTKLIK_KEY')
    return master
  }
  const known = new Map<string, Buffer>()
  const drawn = (purpose: string) => {
    const key = known.get(purpose) ?? Buffer.from(hkdfSync('sha256', masterKey(), '', purpose, 32))
    known.set(purpose, key)
    return key
  }
  const keyOf = (place: string) => ({ id: idOf(masterKey()), key: drawn(`otklik vault ${place.split('|')[0]}`) })
  const sealBytes = (place: string, bytes: Uint8Array) => {
    const { id, key } = keyOf(place)
    return sealUnder(key, place, bytes, Buffer.concat([Buffer.from([version]), id]))
  }
  const openBytes = (place: string, sealed: Buffer) => {
    const { id, key } = keyOf(place)
    const nonceAt = 1 + lengths.id
    if (sealed[0] !== version || !sealed.subarray(1, nonceAt).equals(id)) throw new Error(otherKey)
    return openUnder(key, place, sealed.subarray(nonceAt))
  }
  return {
    keyFor: (purpose) => drawn(`otklik key for ${purpose}`),
    sealBytes,
    openBytes,
    seal: (place, secret) => sealBytes(place, Buffer.from(secret)),
    open: (place, sealed) => openBytes(place, sealed).toString('utf8'),
  }
}

/** Under a key that whoever calls it keeps: nonce, tag, and what is sealed, behind `head`. Mails are large: one copy. */
export function sealUnder(key: Buffer, place: string, bytes: Uint8Array, head = Buffer.alloc(0)): Buffer {
  const nonce = randomBytes(lengths.nonce)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const body = cipher.update(bytes)
  cipher.final()
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body])
}

export function openUnder(key: Buffer, place: string, sealed: Buffer): Buffer {
  const bodyAt = lengths.nonce + lengths.tag
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, lengths.nonce))
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(lengths.nonce, bodyAt))
  const opened = decipher.update(sealed.subarray(bodyAt))
  // Nothing may be done with it before this has not thrown.
  decipher.final()
  return opened
}

const otherKey =
  'this secret was sealed with another key: bring back the OTKLIK_KEY or the secret.key that it was sealed with'

const idOf = (key: Buffer) => createHash('sha256').update('otklik key id').update(key).digest().subarray(0, lengths.id)

export function readKey(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === 32) return key
  throw new CannotStart(
    `${where} is not a key: give 32 random bytes in base64, for example by:  openssl rand -base64 32`,
  )
}

/** Two processes may start on an empty folder at once: the file gets its name whole, and whoever is second reads it. */
function keyInFolder(folder: string): Buffer {
  const file = path.join(folder, 'secret.key')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (;;) {
    try {
      return readKey(readFileSync(file, 'utf8'), file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    const draft = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
}
