import type { ProtectionTrouble } from '../../../mail/protection.ts'

/** Why a mail server was told nothing: what stands in the way, and what to do. */
export const protection = {
  certificate_unknown:
    'No authority we trust vouches for the server’s certificate, so no password was sent. If your own authority issued it, set MAIL_CA to its file and restart Otklik.',
  certificate_expired:
    'The server’s certificate has expired, so no password was sent. Whoever runs the server has to renew it; also check this machine’s clock.',
  certificate_name:
    'The server’s certificate is issued to a different name than the one entered here, so no password was sent. If it is the right server, enter the name from the certificate.',
  not_tls: 'What answers at this port does not start with TLS, so nothing was sent. This may be the STARTTLS port.',
  no_starttls:
    'The server does not offer STARTTLS, so no password was sent. If it used to, somebody on the way may be removing the offer.',
} satisfies Record<ProtectionTrouble, string>
