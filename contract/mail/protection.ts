import * as z from 'zod/mini'

/** Why a mail server is not spoken to over a protected connection: nothing confided to us was said to it. */
export const protectionTroubles = [
  /** Nobody whom we believe vouches for it: it is self-made, or of an authority of one's own. */
  'certificate_unknown',
  'certificate_expired',
  /** It is made out to another name. */
  'certificate_name',
  /** What answers there speaks no TLS. */
  'not_tls',
  /** STARTTLS is not offered, or was taken out on the way. */
  'no_starttls',
] as const
export const protectionTrouble = z.enum(protectionTroubles)
export type ProtectionTrouble = z.output<typeof protectionTrouble>
