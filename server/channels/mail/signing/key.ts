import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

/** A key that letters of one domain are signed with, and the name under which the DNS holds its public half. */
export type SigningKey = { domain: string; selector: string; privateKey: string; madeAt: string }

/** 2048 bits: more does not fit into one string of a TXT record, and some receivers refuse more. */
const bits = 2048

export async function newSigningKey(domain: string, now: Date): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  // To the second: two keys must never share a name, since the DNS of others remembers the record of the first.
  const selector = `otklik-${now.toISOString().slice(0, 19).replace(/\D/g, '')}`
  return { domain, selector, privateKey, madeAt: now.toISOString() }
}

/** The TXT record that somebody must publish. */
export function recordOf({ domain, selector, privateKey }: SigningKey): { name: string; value: string } {
  const open = createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'der' })
  return { name: `${selector}._domainkey.${domain}`, value: `v=DKIM1; k=rsa; p=${open.toString('base64')}` }
}

/** As the mail library takes it. */
export const signWith = ({ domain, selector, privateKey }: SigningKey) => ({
  domainName: domain,
  keySelector: selector,
  privateKey,
})
