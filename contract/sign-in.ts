import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { contactRoles, contacts, staff, staffRoles } from './roles.ts'
import { email, language, newPassword, zone } from './text.ts'

const everybody = [...contacts, ...staff]
const token = z.string().check(z.regex(/^[\w-]{43}$/))

/** Staff and clients come in by two doors; the answer never tells whether an account exists. */
export const signIn = clause('POST /sign-in', {
  who: 'anyone',
  input: z.strictObject({
    door: z.enum(['portal', 'desk']),
    email,
    password: z.string().check(z.minLength(1), z.maxLength(128)),
  }),
  output: z.strictObject({ door: z.enum(['portal', 'desk']) }),
  refusals: ['sign_in_failed', 'too_many_attempts'],
})

export const signOut = clause('POST /sign-out', {
  who: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: [],
})

/** Always the same answer; a letter goes out when the address is known. */
export const askReset = clause('POST /password-resets', {
  who: 'anyone',
  input: z.strictObject({ door: z.enum(['portal', 'desk']), email }),
  output: z.strictObject({}),
  refusals: ['too_many_attempts'],
})

/** Spends a one-time link of an invitation or a reset, and signs in. */
export const setPassword = clause('POST /password-links/:token', {
  who: 'anyone',
  input: z.strictObject({ token, password: newPassword }),
  output: z.strictObject({ door: z.enum(['portal', 'desk']) }),
  refusals: ['link_not_found', 'password_too_common', 'too_many_attempts'],
})

/** What the page behind a one-time link may show: nothing about the person but the language. */
export const passwordLink = clause('GET /password-links/:token', {
  who: 'anyone',
  input: z.strictObject({ token: z.string().check(z.maxLength(100)) }),
  output: z.strictObject({ kind: z.enum(['invitation', 'reset']), door: z.enum(['portal', 'desk']) }),
  refusals: ['link_not_found'],
})

/** What the page behind a link from the command line shows: who would come in by it. */
export const entryLink = clause('GET /entry-links/:token', {
  who: 'anyone',
  input: z.strictObject({ token: z.string().check(z.maxLength(100)) }),
  output: z.strictObject({ name: z.string(), door: z.enum(['portal', 'desk']) }),
  refusals: ['link_not_found'],
})

/** Spends a link that the command line made, and signs in. */
export const comeIn = clause('POST /entry-links/:token', {
  who: 'anyone',
  input: z.strictObject({ token }),
  output: z.strictObject({ door: z.enum(['portal', 'desk']) }),
  refusals: ['link_not_found', 'too_many_attempts'],
})

export const choosePreferences = clause('POST /me/preferences', {
  who: everybody,
  input: z.strictObject({
    language: z.optional(language),
    zone: z.optional(zone),
    theme: z.optional(z.enum(['system', 'light', 'dark'])),
  }),
  output: z.strictObject({}),
  refusals: [],
})

/** Who I am here, as the server sees it. */
export const me = clause('GET /me', {
  who: everybody,
  input: z.strictObject({}),
  output: z.strictObject({
    id: z.uuid(),
    kind: z.enum(['agent', 'contact']),
    name: z.string(),
    email: z.string(),
    language,
    zone: z.string(),
    theme: z.enum(['system', 'light', 'dark']),
    roles: z.array(z.enum([...staffRoles, ...contactRoles])),
    company: z.string(),
  }),
  refusals: [],
})
