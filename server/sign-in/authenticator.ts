import { Secret, TOTP } from 'otpauth'

/** What every authenticator app can do: six digits, half a minute, SHA-1 (RFC 6238). */
const terms = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Clocks of telephones run half a minute early or late. */
const window = 1

/** 160 random bits in base32, as apps want them. */
export const newSecret = () => new Secret({ size: 20 }).base32

/** What the QR code says: the app reads the secret from it and shows it under these names. */
export const authenticatorUri = (secret: string, company: string, email: string) =>
  new TOTP({
    ...terms,
    secret: Secret.fromBase32(secret),
    issuer: company.replaceAll(':', ' '),
    label: email,
  }).toString()

/** The time step that this code belongs to, or null when it is not one of now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = now.getTime()
  const delta = new TOTP({ ...terms, secret: Secret.fromBase32(secret) }).validate({ token: code, window, timestamp })
  return delta === null ? null : Math.floor(timestamp / (terms.period * 1000)) + delta
}

/** As people type it: "123 456". */
export const digitsOf = (typed: string) => typed.replace(/[\s-]/g, '')
