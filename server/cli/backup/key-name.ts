import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../../platform/config.ts'
import { readKey } from '../../platform/vault.ts'

/** Names the key of a desk without giving it away; null where nothing was ever sealed. */
export function keyName({ data, key }: Pick<Config, 'data' | 'key'>): string | null {
  const given = key ?? keyInFolder(data)
  if (given === null) return null
  return createHash('sha256').update('otklik backup').update(readKey(given, 'The key')).digest('hex').slice(0, 16)
}

function keyInFolder(data: string): string | null {
  try {
    return readFileSync(path.join(data, 'secret.key'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
