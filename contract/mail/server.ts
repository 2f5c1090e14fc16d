import * as z from 'zod/mini'

/** How a mail server is reached, whichever way the mail goes. */
export const mailSecurity = z.enum(['tls', 'starttls', 'none'])
export type MailSecurity = z.output<typeof mailSecurity>

export const mailHost = z.string().check(
  z.overwrite((value: string) => value.trim().toLowerCase()),
  z.minLength(1),
  z.maxLength(253),
  z.regex(/^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)*\.?|[0-9a-f:]*:[0-9a-f:.]*)$/, {
    error: 'wrong',
  }),
)
export const mailPort = z.int().check(z.minimum(1), z.maximum(65535))
