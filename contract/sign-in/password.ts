import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { contacts, staff } from '../roles.ts'
import { newPassword } from '../text.ts'

/**
 * A new password for oneself, by the old one or by a second factor that was confirmed a moment ago. Whoever is signed in
 * elsewhere is signed out there, unless one says that they stay.
 */
export const changePassword = clause('POST /me/password', {
  who: [...contacts, ...staff],
  secret: ['current', 'password'],
  input: z.strictObject({
    /** Left out by who has forgotten it and confirms by the second factor. */
    current: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
    password: newPassword,
    others: z._default(z.enum(['end', 'stay']), 'end'),
  }),
  output: z.strictObject({ ended: z.number() }),
  refusals: ['password_wrong', 'password_needed', 'password_same', 'password_too_common'],
})
