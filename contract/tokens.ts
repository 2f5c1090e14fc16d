import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { contactRoles, contacts, staff, staffRoles } from './roles.ts'
import { id, instant, oneLine } from './text.ts'

const administrators = ['administrator'] as const
/** What a token may touch: a slice, and whether it reads or writes there, such as `tickets:read`. */
export const scope = z.string().check(z.maxLength(60), z.regex(/^[a-zA-Z]+:(read|write)$/))
const roles = z.array(z.enum(staffRoles)).check(z.minLength(1), z.maxLength(staffRoles.length))
const scopes = z.array(scope).check(z.minLength(1), z.maxLength(60))

/** In whose name a token acts: with roles and lines of its own on our side, or as one contact of one account. */
const acts = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('staff'), roles, lineIds: z._default(z.array(id).check(z.maxLength(50)), []) }),
  z.strictObject({ as: z.literal('client'), accountId: id, contactId: id }),
])

/** Makes a token for a program. The token itself is in this answer alone: only its hash is kept. */
export const createToken = clause('POST /tokens', {
  who: administrators,
  // Whoever makes a token hands rights on.
  proof: 'fresh_factor',
  once: ['token'],
  input: z.strictObject({
    name: oneLine(80),
    scopes,
    acts,
    /** From then on it opens nothing; null has no end. */
    expiresAt: z._default(z.nullable(instant), null),
  }),
  output: z.strictObject({
    tokenId: id,
    /** Null when this answer is a repeat of an earlier one: a token is told once. */
    token: z.nullable(z.string()),
  }),
  refusals: ['scope_not_found', 'line_not_found', 'account_not_found', 'contact_not_found', 'date_past'],
})

/** Ends a token for ever, on every node within a second. */
export const revokeToken = clause('POST /tokens/:tokenId/revoke', {
  who: administrators,
  input: z.strictObject({ tokenId: id }),
  output: z.strictObject({}),
  refusals: ['token_not_found', 'token_revoked'],
})

export const tokenState = z.enum(['active', 'expired', 'revoked'])
export type TokenState = z.output<typeof tokenState>

/** Every token that was made, the newest first, and what a new one may be given. */
export const tokenList = clause('GET /desk/tokens', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    tokens: z.array(
      z.strictObject({
        id,
        name: z.string(),
        /** How the token begins, to know it by. */
        prefix: z.string(),
        scopes: z.array(z.string()),
        state: tokenState,
        /** Null for one that acts for a client. */
        roles: z.nullable(z.array(z.enum(staffRoles))),
        lines: z.array(z.string()),
        /** Whose contact it acts as; null for one of the staff. */
        client: z.nullable(z.strictObject({ accountId: id, accountName: z.string(), contactName: z.string() })),
        /** Null when it was made at the command line. */
        madeBy: z.nullable(z.string()),
        createdAt: z.string(),
        expiresAt: z.nullable(z.string()),
        /** To the minute. */
        lastUsedAt: z.nullable(z.string()),
      }),
    ),
    offers: z.strictObject({
      scopes: z.array(z.string()),
      lines: z.array(z.strictObject({ id, name: z.string() })),
    }),
  }),
  refusals: [],
})

/** What the token of this very request is and may do: the first call of a new program. */
export const thisToken = clause('GET /token', {
  who: [...contacts, ...staff],
  input: z.strictObject({}),
  output: z.strictObject({
    id,
    name: z.string(),
    scopes: z.array(z.string()),
    as: z.enum(['staff', 'client']),
    roles: z.array(z.enum([...staffRoles, ...contactRoles])),
    lineIds: z.array(id),
    accountIds: z.array(id),
    expiresAt: z.nullable(z.string()),
  }),
  refusals: ['token_not_found'],
})
