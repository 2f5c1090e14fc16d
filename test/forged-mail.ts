/** Mails as honest people and forgers make them, a DNS that is a map, and signatures of both. */
import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth'

export type Key = { selector: string; domain: string; privateKey: string; record: string }

export function dkimKey(domain: string, selector: string, modulusLength = 2048, flags = ''): Key {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { selector, domain, privateKey, record: `v=DKIM1; k=rsa; ${flags}p=${publicKey.toString('base64')}` }
}

/** Answers like node:dns; a name that fails, fails. */
export function dnsOf(records: Record<string, string>, failing: readonly string[] = []) {
  return async (name: string, type: string): Promise<string[][]> => {
    if (failing.some((end) => name.endsWith(end))) throw Object.assign(new Error('SERVFAIL'), { code: 'ESERVFAIL' })
    const text = type === 'TXT' ? records[name.toLowerCase()] : undefined
    if (text === undefined) throw Object.assign(new Error('nothing there'), { code: 'ENODATA' })
    return [text.match(/.{1,250}/g) ?? ['']]
  }
}

export const recordOf = (key: Key) => ({ [`${key.selector}._domainkey.${key.domain}`]: key.record })

/** Headers in their order, then the text. */
export const mailOf = (headers: readonly (readonly [string, string])[], text: string) =>
  `${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}\r\n`

export const usuallySigned = 'From:To:Cc:Subject:Date:Message-ID:In-Reply-To:References:Reply-To'

type Signing = { headers?: string; algorithm?: string; maxBodyLength?: number; expires?: Date; signTime?: Date }

export async function signed(mail: string, { domain, selector, privateKey }: Key, signing: Signing = {}) {
  const { headers = usuallySigned, maxBodyLength, expires, ...how } = signing
  const { signatures, errors } = await dkimSign(mail, {
    signTime: new Date('2026-03-02T09:00:00Z'),
    headerList: headers.split(':'),
    expires,
    ...how,
    signatureData: [{ signingDomain: domain, selector, privateKey, maxBodyLength, algorithm: how.algorithm }],
  } as Parameters<typeof dkimSign>[1])
  if (errors.length > 0) throw errors[0]!.err
  if (signatures === '') throw new Error('nothing was signed')
  return signatures + mail
}
