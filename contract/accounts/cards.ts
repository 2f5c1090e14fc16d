import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { undeliverable } from '../mail/undeliverable.ts'
import { letterKind, letterState } from '../mail.ts'
import { accountKeepers, ticketReaders } from '../roles.ts'
import { session } from '../sign-in.ts'
import { cursor, id, language, manyLines } from '../text.ts'
import { ticketStatus } from '../tickets/terms.ts'
import { accountNote } from './notes.ts'
import { category, contactRole, serviceKind, tier } from './terms.ts'

const cardReaders = [...ticketReaders, 'administrator'] as const

export const accountCard = clause('GET /desk/accounts/:accountId', {
  who: cardReaders,
  input: z.strictObject({ accountId: id }),
  output: z.strictObject({
    id,
    contractNumber: z.string(),
    name: z.string(),
    category,
    tier,
    language: z.nullable(language),
    zone: z.nullable(z.string()),
    openedAt: z.string(),
    contacts: z.array(
      z.strictObject({
        id,
        name: z.string(),
        email: z.string(),
        role: contactRole,
        mayCall: z.boolean(),
        /** The last day of the right, as YYYY-MM-DD in the desk's zone. */
        until: z.nullable(z.string()),
        active: z.boolean(),
        cameIn: z.boolean(),
        secondFactor: z.boolean(),
        language,
        zone: z.string(),
      }),
    ),
    services: z.array(z.strictObject({ id, kind: serviceKind, name: z.string(), active: z.boolean() })),
    /** Only for those who may read tickets, like the notes. */
    openTickets: z.nullable(z.number()),
    notes: z.array(accountNote),
    /** Restricted lines a note may be kept to. */
    noteLines: z.array(z.strictObject({ id, name: z.string() })),
    tokens: z.array(
      z.strictObject({
        id,
        name: z.string(),
        contact: z.string(),
        lastUsedAt: z.nullable(z.string()),
        expiresAt: z.nullable(z.string()),
      }),
    ),
    /** Which employees opened this card, the last first. */
    looks: z.array(z.strictObject({ name: z.string(), at: z.string() })),
    may: z.strictObject({ keep: z.boolean(), note: z.boolean(), readTickets: z.boolean() }),
  }),
  refusals: ['account_not_found'],
})

/** Tickets of an account, a contact or a service: what is open, or everything before it, the newest first. */
export const ticketsOf = clause('GET /desk/tickets-of', {
  who: ticketReaders,
  input: z.strictObject({
    of: z.enum(['account', 'contact', 'service']),
    id,
    which: z._default(z.enum(['open', 'ended']), 'open'),
    after: cursor,
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        number: z.number(),
        subject: z.string(),
        status: ticketStatus,
        openedAt: z.string(),
        nextContactBy: z.nullable(z.string()),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  refusals: [],
})

/** One person who acts for clients: for whom and as what, how they come in, what reached them. */
export const contactCard = clause('GET /desk/contacts/:contactId', {
  who: cardReaders,
  input: z.strictObject({ contactId: id }),
  output: z.strictObject({
    id,
    name: z.string(),
    email: z.string(),
    language,
    zone: z.string(),
    /** Comes in at all; `cameIn`: has chosen a password. */
    active: z.boolean(),
    cameIn: z.boolean(),
    rights: z.array(
      z.strictObject({
        accountId: id,
        accountName: z.string(),
        contractNumber: z.string(),
        role: contactRole,
        mayCall: z.boolean(),
        until: z.nullable(z.string()),
        active: z.boolean(),
      }),
    ),
    secondFactor: z.strictObject({ since: z.nullable(z.string()), codesLeft: z.number() }),
    /** Waiting for another keeper; `mine`: I have asked, so it is not for me to agree. */
    reset: z.nullable(
      z.strictObject({ askedBy: z.string(), askedAt: z.string(), reason: z.string(), mine: z.boolean() }),
    ),
    /** Only for those who keep accounts. */
    sessions: z.array(session),
    letters: z.array(
      z.strictObject({
        id,
        kind: letterKind,
        state: letterState,
        ticketNumber: z.nullable(z.number()),
        createdAt: z.string(),
        lastError: z.nullable(z.string()),
      }),
    ),
    /** Letters to them do not arrive. */
    undeliverable: z.nullable(undeliverable),
    may: z.strictObject({
      keep: z.boolean(),
      readTickets: z.boolean(),
      readLetters: z.boolean(),
      sayMailArrives: z.boolean(),
    }),
  }),
  refusals: ['contact_not_found'],
})

/** Ends one session of a contact, or all of them. */
export const endContactSessions = clause('POST /contacts/:contactId/sessions/end', {
  who: accountKeepers,
  proof: 'factor',
  input: z.strictObject({ contactId: id, sessionId: z.optional(id) }),
  output: z.strictObject({ ended: z.number() }),
  refusals: ['contact_not_found', 'session_not_found'],
})

/** A contact has lost phone and recovery codes: who keeps accounts asks and says how it was proven, another agrees. */
export const askContactFactorReset = clause('POST /contacts/:contactId/factor-reset', {
  who: accountKeepers,
  proof: 'fresh_factor',
  input: z.strictObject({ contactId: id, reason: manyLines(1000, 20) }),
  output: z.strictObject({}),
  refusals: ['contact_not_found', 'factor_missing', 'two_keepers_needed'],
})

export const approveContactFactorReset = clause('POST /contacts/:contactId/factor-reset/approval', {
  who: accountKeepers,
  proof: 'fresh_factor',
  input: z.strictObject({ contactId: id }),
  output: z.strictObject({}),
  refusals: ['contact_not_found', 'reset_not_asked', 'another_must_agree'],
})

/** One service: what it is, what was changed about it. */
export const serviceCard = clause('GET /desk/services/:serviceId', {
  who: cardReaders,
  input: z.strictObject({ serviceId: id }),
  output: z.strictObject({
    id,
    kind: serviceKind,
    name: z.string(),
    active: z.boolean(),
    account: z.strictObject({ id, name: z.string(), contractNumber: z.string(), category, tier }),
    /** What else the account has. */
    beside: z.array(z.strictObject({ id, kind: serviceKind, name: z.string() })),
    /** From the account's ledger, the newest first. */
    changes: z.array(
      z.strictObject({
        at: z.string(),
        what: z.enum(['added', 'changed', 'ended']),
        name: z.nullable(z.string()),
        kind: z.nullable(serviceKind),
        by: z.nullable(z.string()),
      }),
    ),
    notes: z.array(accountNote),
    may: z.strictObject({ readTickets: z.boolean() }),
  }),
  refusals: ['service_not_found'],
})
