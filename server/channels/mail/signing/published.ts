import type { Published } from '#contract/mail/signing.ts'
import type { Ask } from '../trust/resolver.ts'
import { recordOf, type SigningKey } from './key.ts'

/** What the DNS says of a key. Receivers look the same way: only what they would find counts. */
export async function publishedOf(key: SigningKey, ask: Ask): Promise<Published> {
  const { name, value } = recordOf(key)
  try {
    const found = await ask(name, 'TXT')
    return found.some((strings) => isSame([strings].flat().join(''), value)) ? 'published' : 'differs'
  } catch (error) {
    const { code } = error as { code?: string }
    return code === 'ENODATA' || code === 'ENOTFOUND' ? 'not_found' : 'no_answer'
  }
}

/** People add tags and blanks to a record; the key itself must be ours. */
const isSame = (found: string, ours: string) => keyIn(found) !== '' && keyIn(found) === keyIn(ours)
const keyIn = (record: string) => /(?:^|;)\s*p=([^;]*)/.exec(record)?.[1]?.replace(/\s/g, '') ?? ''
