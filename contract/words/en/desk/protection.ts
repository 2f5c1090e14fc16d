import type { ProtectionTrouble } from '../../../mail/protection.ts'

/** Why a mail server was told nothing: what stands in the way, and what to do. */
export const protection = {
  certificate_unknown:
    'Nobody whom we believe vouches for the server’s certificate, so it was told no password. Where an authority of your own made it, name that one’s file in MAIL_CA and start Otklik again.',
  certificate_expired:
    'The server’s certificate has expired, so it was told no password. Whoever runs the server has to renew it; is the clock of this machine right?',
  certificate_name:
    'The server’s certificate is made out to another name than the one entered here, so it was told no password. Enter the name in the certificate, where it is the server you mean.',
  not_tls:
    'What answers at this port does not begin with TLS, so it was told nothing. Perhaps this is its port for STARTTLS.',
  no_starttls:
    'The server does not offer STARTTLS, so it was told no password. Where it used to, somebody on the way may be taking the offer out.',
} satisfies Record<ProtectionTrouble, string>
