import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { getCACertificates } from 'node:tls'
import { CannotStart } from '#platform/cannot-start.ts'

/** Whose certificates of mail servers are believed; undefined: those of everybody on this machine. */
export type Authorities = readonly string[] | undefined

/** Everybody's and, beside them, those of a file of one's own: for mail servers alone, and for nothing else that we reach. */
export function authoritiesWith(file: string | undefined): Authorities {
  if (file === undefined) return undefined
  return [...getCACertificates('default'), ...certificatesIn(file)]
}

function certificatesIn(file: string): string[] {
  try {
    const found = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    for (const one of found) new X509Certificate(one)
    if (found.length > 0) return found
  } catch {
    // What is wrong with it is one sentence, whatever it is.
  }
  throw new CannotStart(`MAIL_CA names ${file}: that is no file of certificates in PEM that could be read.`)
}
