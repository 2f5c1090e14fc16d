import * as z from 'zod/mini'
import { category, contactRole, serviceKind, tier } from './accounts/terms.ts'
import { clause } from './kit.ts'
import { accountKeepers, contacts, type Role, ticketReaders } from './roles.ts'
import { cursor, email, id, language, oneLine, zone } from './text.ts'

export * from './accounts/cards.ts'
export * from './accounts/notes.ts'
export * from './accounts/terms.ts'

export const openAccount = clause('POST /accounts', {
  who: accountKeepers,
  input: z.strictObject({
    contractNumber: oneLine(40),
    name: oneLine(200),
    category,
    tier: z._default(tier, 'standard'),
    /** What its new contacts begin with; null: as the desk itself. */
    language: z._default(z.nullable(language), null),
    zone: z._default(z.nullable(zone), null),
  }),
  output: z.strictObject({ accountId: id }),
  refusals: ['contract_taken'],
})

/** The contract number stays: whatever was filed is filed under it. */
export const changeAccount = clause('POST /accounts/:accountId', {
  who: accountKeepers,
  input: z.strictObject({
    accountId: id,
    name: oneLine(200),
    category,
    tier,
    language: z.nullable(language),
    zone: z.nullable(zone),
  }),
  output: z.strictObject({}),
  refusals: ['account_not_found'],
})

/** The last day of a right, as YYYY-MM-DD in the desk's zone. */
const until = z.optional(z.nullable(z.iso.date()))

/** Somebody who acts for the account. A person known by this address already gets the role, not a second record. */
export const addContact = clause('POST /accounts/:accountId/contacts', {
  who: accountKeepers,
  input: z.strictObject({
    accountId: id,
    name: oneLine(120),
    email,
    role: contactRole,
    mayCall: z._default(z.boolean(), false),
    until,
    /** Left out: as the account, else as the desk. */
    language: z.optional(language),
    zone: z.optional(zone),
  }),
  output: z.strictObject({ contactId: id, link: z.nullable(z.string()) }),
  once: ['link'],
  refusals: ['account_not_found', 'contact_exists', 'date_past'],
})

/** Another role, another end: the right is changed as a whole. */
export const changeContact = clause('POST /accounts/:accountId/contacts/:contactId', {
  who: accountKeepers,
  input: z.strictObject({ accountId: id, contactId: id, role: contactRole, mayCall: z.boolean(), until }),
  output: z.strictObject({}),
  refusals: ['account_not_found', 'contact_not_found', 'date_past', 'last_owner'],
})

/** A new one-time link for somebody who has not come in yet; the first one dies. */
export const inviteContactAgain = clause('POST /accounts/:accountId/contacts/:contactId/invitation', {
  who: accountKeepers,
  input: z.strictObject({ accountId: id, contactId: id }),
  output: z.strictObject({ link: z.nullable(z.string()) }),
  once: ['link'],
  refusals: ['account_not_found', 'contact_not_found', 'came_in_already'],
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

export const changeService = clause('POST /accounts/:accountId/services/:serviceId', {
  who: accountKeepers,
  input: z.strictObject({ accountId: id, serviceId: id, kind: serviceKind, name: oneLine(120) }),
  output: z.strictObject({}),
  refusals: ['account_not_found', 'service_not_found', 'service_exists'],
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
        tier,
        contacts: z.number(),
        openTickets: z.number(),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  refusals: [],
})

// ── an account's own people, in the portal ──────────────────────────────────

const managers: readonly Role[] = ['client owner', 'client administrator']
/** Who owns an account is said by its identity record and by nobody in the portal. */
const givenRole = z.enum(['administrator', 'technical', 'billing', 'viewer'])

/** The account as those who act for it see it; its people for those who keep them. */
export const myAccount = clause('GET /my/account', {
  who: contacts,
  input: z.strictObject({ accountId: z.optional(id) }),
  output: z.strictObject({
    /** Every account one acts for, to choose from. */
    accounts: z.array(z.strictObject({ id, name: z.string() })),
    id,
    name: z.string(),
    contractNumber: z.string(),
    category,
    tier,
    role: contactRole,
    services: z.array(z.strictObject({ id, kind: serviceKind, name: z.string() })),
    manages: z.boolean(),
    /** Roles one may give, and whose holders one may change; empty for who keeps nobody. */
    mayGive: z.array(contactRole),
    /** What is still to be proven before people may be changed. */
    proof: z.nullable(z.enum(['second_factor_needed', 'step_up_needed'])),
    people: z.array(
      z.strictObject({
        id,
        name: z.string(),
        email: z.string(),
        role: contactRole,
        mayCall: z.boolean(),
        /** The last day of the right, as YYYY-MM-DD in the desk's zone. */
        until: z.nullable(z.string()),
        me: z.boolean(),
        mayChange: z.boolean(),
      }),
    ),
  }),
  refusals: ['account_not_found'],
})

export const inviteColleague = clause('POST /my/accounts/:accountId/people', {
  who: managers,
  proof: 'fresh_factor',
  input: z.strictObject({
    accountId: id,
    name: oneLine(120),
    email,
    role: givenRole,
    mayCall: z._default(z.enum(['yes', 'no']), 'no'),
    until,
  }),
  output: z.strictObject({}),
  refusals: ['account_not_found', 'contact_exists', 'date_past', 'role_not_yours'],
})

export const changeColleague = clause('POST /my/accounts/:accountId/people/:contactId', {
  who: managers,
  proof: 'fresh_factor',
  input: z.strictObject({
    accountId: id,
    contactId: id,
    role: givenRole,
    mayCall: z._default(z.enum(['yes', 'no']), 'no'),
    until,
  }),
  output: z.strictObject({}),
  refusals: ['account_not_found', 'contact_not_found', 'date_past', 'role_not_yours'],
})

/** The invitation of a colleague once more; the answer does not tell whether it was needed. */
export const inviteColleagueAgain = clause('POST /my/accounts/:accountId/people/:contactId/invitation', {
  who: managers,
  proof: 'fresh_factor',
  input: z.strictObject({ accountId: id, contactId: id }),
  output: z.strictObject({}),
  refusals: ['account_not_found', 'contact_not_found', 'role_not_yours'],
})

export const endColleague = clause('POST /my/accounts/:accountId/people/:contactId/end', {
  who: managers,
  proof: 'fresh_factor',
  input: z.strictObject({ accountId: id, contactId: id }),
  output: z.strictObject({}),
  refusals: ['account_not_found', 'contact_not_found', 'role_not_yours'],
})
