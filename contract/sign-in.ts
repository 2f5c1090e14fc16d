import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { contactRoles, contacts, staff, staffRoles } from './roles.ts'
import { email, id, language, newPassword, oneLine, zone } from './text.ts'

export * from './sign-in/keys.ts'
export * from './sign-in/password.ts'

const everybody = [...contacts, ...staff]
const door = z.enum(['portal', 'desk'])
/** What is still to come after a right password: nothing, a code, or the setting up of a second factor. */
const next = z.enum(['in', 'code', 'enrolment'])
/** Six digits of an authenticator app or one of the recovery codes, as people type them. */
const code = oneLine(40)
const token = z.string().check(z.regex(/^[\w-]{43}$/))

/** Staff and clients come in by two doors; the answer never tells whether an account exists. */
export const signIn = clause('POST /sign-in', {
  who: 'anyone',
  input: z.strictObject({
    door: z.enum(['portal', 'desk']),
    email,
    password: z.string().check(z.minLength(1), z.maxLength(128)),
  }),
  output: z.strictObject({ door, next }),
  refusals: ['sign_in_failed', 'too_many_attempts'],
  secret: ['password'],
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

/** Spends a one-time link of an invitation or a reset, and signs in as far as a right password would. */
export const setPassword = clause('POST /password-links/:token', {
  who: 'anyone',
  input: z.strictObject({ token, password: newPassword }),
  output: z.strictObject({ door, next }),
  refusals: ['link_not_found', 'password_too_common', 'too_many_attempts'],
  secret: ['token', 'password'],
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
  secret: ['token'],
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

// ── the second factor ───────────────────────────────────────────────────────

/** The second step of signing in, after a right password. */
export const enterCode = clause('POST /sign-in/code', {
  who: 'anyone',
  input: z.strictObject({ code }),
  output: z.strictObject({ door }),
  refusals: ['code_wrong', 'code_burnt'],
})

/** Confirms the second factor once more: for ten minutes what cannot be taken back may be done. */
export const stepUp = clause('POST /me/step-up', {
  who: everybody,
  input: z.strictObject({ code }),
  output: z.strictObject({}),
  refusals: ['code_wrong', 'factor_missing'],
})

/** Makes a secret and recovery codes, shown in this session alone; nothing counts until a code confirms them. */
export const beginFactor = clause('POST /me/second-factor', {
  who: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: [],
})

/** The app works: from now on it is asked for. Every other session ends. */
export const confirmFactor = clause('POST /me/second-factor/confirmation', {
  who: 'anyone',
  input: z.strictObject({ code }),
  output: z.strictObject({ door }),
  refusals: ['code_wrong', 'factor_not_begun'],
})

/** Clients may do without; staff may not. */
export const dropFactor = clause('POST /me/second-factor/end', {
  who: contacts,
  proof: 'fresh_factor',
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: ['factor_missing'],
})

/** How it stands with one's own second factor. */
export const secondFactor = clause('GET /me/second-factor', {
  who: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    door,
    /** Since when; null while there is none. */
    since: z.nullable(z.string()),
    codesLeft: z.number(),
    /** Staff cannot be without. */
    mandatory: z.boolean(),
    /** Confirmed within the last minutes, so that it may be changed. */
    fresh: z.boolean(),
    /** Begun in this session and not confirmed: shown until it is. */
    pending: z.nullable(
      z.strictObject({
        secret: z.string(),
        /** The secret in groups of four, for who types it by hand. */
        key: z.string(),
        uri: z.string(),
        codes: z.array(z.string()),
        /** The uri as a QR code: modules a side, and the dark ones as the path of an SVG. */
        qr: z.strictObject({ size: z.number(), path: z.string() }),
      }),
    ),
  }),
  refusals: [],
})

// ── sessions ────────────────────────────────────────────────────────────────

/** A place where somebody is signed in. The browser and the system by their names, null when we cannot tell. */
export const session = z.strictObject({
  id,
  ip: z.string(),
  browser: z.nullable(z.string()),
  system: z.nullable(z.string()),
  since: z.string(),
  seenAt: z.string(),
  secondFactor: z.boolean(),
  /** The one that asks. */
  current: z.boolean(),
})
export type Session = z.output<typeof session>

export const mySessions = clause('GET /me/sessions', {
  who: everybody,
  input: z.strictObject({}),
  output: z.strictObject({ sessions: z.array(session) }),
  refusals: [],
})

/** One of one's own sessions, or, without an id, every one but this. */
export const endSessions = clause('POST /me/sessions/end', {
  who: everybody,
  input: z.strictObject({ sessionId: z.optional(id) }),
  output: z.strictObject({ ended: z.number() }),
  refusals: ['session_not_found'],
})
