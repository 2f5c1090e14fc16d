import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketWorkers } from '../roles.ts'
import { id, instant, manyLines, oneLine } from '../text.ts'
import { files } from './orders.ts'
import { place } from './terms.ts'

/** How we know of it: the client rang, asked somewhere in the portal, or we noticed before they did. */
export const heardBy = z.enum(['phone', 'portal', 'ourselves'])
export type HeardBy = z.output<typeof heardBy>

/** A ticket that staff begin: the client reads the first words in a letter and hears next by the time that is named. */
export const openForClient = clause('POST /accounts/:accountId/tickets', {
  who: ticketWorkers,
  input: z.strictObject({
    accountId: id,
    /** Who is written to: somebody who acts for the account now. */
    contactId: id,
    serviceId: z.optional(id),
    topicId: z.optional(id),
    /** The topic's own when left out. */
    lineId: z.optional(id),
    /** Who has it from now on: whoever writes, or the line. */
    keptBy: z._default(z.enum(['writer', 'line']), 'writer'),
    subject: oneLine(200, 3),
    text: manyLines(100_000),
    heardBy,
    nextContactBy: instant,
    files,
  }),
  output: z.strictObject({ ticketId: id, number: z.number() }),
  refusals: [
    'account_not_found',
    'contact_not_found',
    'service_not_found',
    'topic_not_found',
    'line_not_found',
    'agent_sees_not',
    'next_contact_past',
    'next_contact_too_far',
    'file_not_found',
    'too_many_tickets',
  ],
  said: ['subject', 'text'],
})

/** What whoever begins a ticket for a client has to choose from; without an account only what holds for all of them. */
export const newForClient = clause('GET /desk/new-ticket', {
  who: ticketWorkers,
  input: z.strictObject({ accountId: z.optional(id) }),
  output: z.strictObject({
    account: z.nullable(z.strictObject({ id, name: z.string(), contractNumber: z.string() })),
    /** Who acts for the account now. */
    contacts: z.array(
      z.strictObject({
        id,
        name: z.string(),
        email: z.string(),
        role: z.string(),
        language: z.string(),
        zone: z.string(),
      }),
    ),
    services: z.array(z.strictObject({ id, name: z.string(), kind: z.string() })),
    /** The first is for who chooses none. `proposedBy` is the time its terms would name now. */
    topics: z.array(z.strictObject({ id, name: z.string(), lineId: id, proposedBy: z.string() })),
    lines: z.array(z.extend(place, { mayKeep: z.boolean() })),
  }),
  refusals: ['account_not_found'],
})
