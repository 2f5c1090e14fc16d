/** Certificates of an authority that nobody but the story knows. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import {
  bits,
  integer,
  objectId,
  octets,
  sequence,
  setOf,
  tagged,
  time,
  utf8,
} from '../server/channels/mail/listener/certificate/der.ts'

export type Shown = { key: string; cert: string }
type Wish = { host: string; from?: Date; until?: Date }
type Contents = { issuer: Buffer; subject: Buffer; from: Date; until: Date; publicKey: KeyObject; extension: Buffer }

const day = 24 * 3_600_000
const ecdsaWithSha256 = () => sequence(objectId('1.2.840.10045.4.3.2'))
const named = (name: string) => sequence(setOf(sequence(objectId('2.5.4.3'), utf8(name))))
const pairOfKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
/** It may vouch for others; it is for this name. */
const isAuthority = () => sequence(objectId('2.5.29.19'), octets(sequence(tagged(0x01, Buffer.from([0xff])))))
const isFor = (host: string) => sequence(objectId('2.5.29.17'), octets(sequence(tagged(0x82, Buffer.from(host)))))

/** The servers' clock is the machine's, so their certificates live around its today. */
export function authority(now: Date, name = 'Authority of the story') {
  const keys = pairOfKeys()
  const issuer = named(name)
  const life = { from: new Date(now.getTime() - 30 * day), until: new Date(now.getTime() + 30 * day) }
  const own = { issuer, subject: issuer, ...life, publicKey: keys.publicKey, extension: isAuthority() }
  return {
    /** As a file of it holds it. */
    cert: certificate(own, keys.privateKey),
    vouchesFor({ host, from = life.from, until = life.until }: Wish): Shown {
      const { privateKey, publicKey } = pairOfKeys()
      const contents = { issuer, subject: named(host), from, until, publicKey, extension: isFor(host) }
      return {
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: certificate(contents, keys.privateKey),
      }
    },
  }
}

function certificate({ issuer, subject, from, until, publicKey, extension }: Contents, signer: KeyObject): string {
  const toSign = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    ecdsaWithSha256(),
    issuer,
    sequence(time(from), time(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension)),
  )
  const whole = sequence(toSign, ecdsaWithSha256(), bits(sign('sha256', toSign, signer)))
  const lines = whole.toString('base64').match(/.{1,64}/g)!
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
