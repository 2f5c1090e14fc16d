import { secretsIn, withoutSecrets } from '#contract/secrets.ts'
import type { Words } from './mail.ts'

/** The words of a mail as others read them; null where nothing in them has to be hidden. */
export function maskedWords({ subject, text, quote, signature }: Words): Words | null {
  // Quote and signature are pieces of the text.
  if (secretsIn(text).length + secretsIn(subject).length === 0) return null
  return { subject: masked(subject), text: masked(text), quote: masked(quote), signature: masked(signature) }
}

const masked = (text: string) => withoutSecrets(text, secretsIn(text))
