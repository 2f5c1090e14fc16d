import { createHmac } from 'node:crypto'

/**
 * `t=1772442000,v1=…`, and a second v1 while two secrets hold: the time in seconds and HMAC-SHA-256 of "t.body" under the secret. The time is signed too, so
 * that a receiver can turn an old delivery away that somebody has kept and sends again.
 */
export function signatureOf(secrets: readonly string[], body: string, at: Date): string {
  const t = Math.floor(at.getTime() / 1000)
  const each = secrets.map((secret) => `v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`)
  return [`t=${t}`, ...each].join(',')
}
