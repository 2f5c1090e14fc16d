import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { accountKeepers, contactRoles, ticketReaders } from './roles.ts'
import { cursor, email, id, language, oneLine, zone } from './text.ts'

export const category = z.enum(['individual', 'sole_entrepreneur', 'legal_entity', 'government'])
export type Category = z.output<typeof category>
export const contactRole = z.enum(contactRoles)
export const serviceKind = z.enum(['server', 'site', 'domain', 'mail', 'network', 'other'])
export type ServiceKind = z.output<typeof serviceKind>

export const openAccount = clause('POST /accounts', {
  who: accountKeepers,
  input: z.strictObject({ contractNumber: oneLine(40), name: oneLine(200), category }),
  output: z.strictObject({ accountId: id }),
  refusals: ['contract_taken'],
})

/** Somebody who acts for the account. A person known by this address already gets the role, not a second record. */
export const addContact = clause('POST /accounts/:accountId/contacts', {
  who: accountKeepers,
  input: z.strictObject({
    accountId: id,
    name: oneLine(120),
    email,
    role: contactRole,
    mayCall: z._default(z.boolean(), false),
    /** The last day of the right, as YYYY-MM-DD in the desk's zone. */
    until: z.optional(z.nullable(z.iso.date())),
    language,
    zone,
  }),
  output: z.strictObject({ contactId: id, link: z.nullable(z.string()) }),
  refusals: ['account_not_found', 'contact_exists', 'date_past'],
})

/** The right ends now; sessions die with it when it was the last. */
export const endContact = clause('POST /accounts/:accountId/contacts/:contactId/end', {
  who: accountKeepers,
  input: z.strictObject({ accountId: id, contactId: id }),
  output: z.strictObject({}),
  refusals: ['account_not_found', 'contact_not_found', 'last_owner'],
})

export const addService = clause('POST /accounts/:accountId/services', {
  who: accountKeepers,
  input: z.strictObject({ accountId: id, kind: serviceKind, name: oneLine(120) }),
  output: z.strictObject({ serviceId: id }),
  refusals: ['account_not_found', 'service_exists'],
})

export const endService = clause('POST /accounts/:accountId/services/:serviceId/end', {
  who: accountKeepers,
  input: z.strictObject({ accountId: id, serviceId: id }),
  output: z.strictObject({}),
  refusals: ['account_not_found', 'service_not_found'],
})

/** Accounts by name; `q` is the beginning of a name or of a contract number. */
export const accountList = clause('GET /desk/accounts', {
  who: [...ticketReaders, 'administrator'],
  input: z.strictObject({ q: z._default(oneLine(100, 0), ''), after: cursor }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id,
        contractNumber: z.string(),
        name: z.string(),
        category,
        contacts: z.number(),
        openTickets: z.number(),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  refusals: [],
})

export const accountCard = clause('GET /desk/accounts/:accountId', {
  who: [...ticketReaders, 'administrator'],
  input: z.strictObject({ accountId: id }),
  output: z.strictObject({
    id,
    contractNumber: z.string(),
    name: z.string(),
    category,
    openedAt: z.string(),
    contacts: z.array(
      z.strictObject({
        id,
        name: z.string(),
        email: z.string(),
        role: contactRole,
        mayCall: z.boolean(),
        until: z.nullable(z.string()),
        active: z.boolean(),
        cameIn: z.boolean(),
        language,
        zone: z.string(),
      }),
    ),
    services: z.array(z.strictObject({ id, kind: serviceKind, name: z.string(), active: z.boolean() })),
    /** Only for those who may read tickets. */
    tickets: z.array(
      z.strictObject({ number: z.number(), subject: z.string(), status: z.string(), openedAt: z.string() }),
    ),
    mayKeep: z.boolean(),
  }),
  refusals: ['account_not_found'],
})
