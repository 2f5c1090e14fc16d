import { generateKeyPair, randomBytes, sign } from 'node:crypto'
import { promisify } from 'node:util'
import type { Certificate } from './choose.ts'
import { bits, integer, objectId, octets, sequence, setOf, tagged, time, utf8 } from './der.ts'

const day = 24 * 3_600_000
const ecdsaWithSha256 = () => sequence(objectId('1.2.840.10045.4.3.2'))

/**
 * A certificate that nobody vouches for: whoever listens on the way hears nothing, and who we are it does not prove.
 * Between mail servers that is how most of the encryption is (RFC 7435).
 */
export async function selfMade(host: string, now: Date): Promise<Certificate> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
  const from = new Date(now.getTime() - day)
  const until = new Date(now.getTime() + 3650 * day)
  const name = sequence(setOf(sequence(objectId('2.5.4.3'), utf8(host.slice(0, 64)))))
  const alternative = sequence(objectId('2.5.29.17'), octets(sequence(tagged(0x82, Buffer.from(host)))))
  const toSign = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    ecdsaWithSha256(),
    name,
    sequence(time(from), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(alternative)),
  )
  const whole = sequence(toSign, ecdsaWithSha256(), bits(sign('sha256', toSign, privateKey)))
  const lines = whole
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n')
  return {
    kind: 'self_made',
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    until,
  }
}
