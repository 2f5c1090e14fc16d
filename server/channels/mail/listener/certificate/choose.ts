import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import { selfMade } from './self-made.ts'

export type Certificate = { kind: 'files' | 'self_made'; key: string; cert: string; until: Date }
export type CertificateFiles = { cert: string; key: string }

/** The one whose files were named at the start, read anew each time: it is renewed every few months. */
export async function chosenCertificate(files: CertificateFiles | null, host: string, now: Date): Promise<Certificate> {
  if (!files) return selfMade(host, now)
  const [cert, key] = await Promise.all([readFile(files.cert, 'utf8'), readFile(files.key, 'utf8')])
  // Says now what is wrong with them, and not to the first who asks for encryption.
  createSecureContext({ cert, key })
  return { kind: 'files', cert, key, until: new Date(new X509Certificate(cert).validTo) }
}
