import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketReaders, ticketWorkers } from '../roles.ts'
import { id, oneLine } from '../text.ts'
import { person, ticketStatus } from './terms.ts'

const number = z.coerce.number().check(z.int(), z.positive(), z.maximum(9_999_999_999))

/**
 * Two tickets of one account about one matter become one. Nothing that was said moves: this one ends, and goes on in the
 * other for everybody who may read that. It can be taken apart again.
 */
export const mergeTicket = clause('POST /tickets/:ticketId/merge', {
  who: ticketWorkers,
  input: z.strictObject({
    ticketId: id,
    /** The number of the one that goes on. Where that was merged itself, the last of the row is meant. */
    into: number,
    /** Whoever heard of this one is kept informed of the other, as far as they may read it. Nobody is without being named here. */
    inform: z._default(z.boolean(), false),
    /** Whether whoever asked is told by a letter. Somebody who did not ask the other one always is. */
    tell: z._default(z.boolean(), true),
  }),
  /** The one that goes on. */
  output: z.strictObject({ ticketId: id, number: z.number() }),
  refusals: [
    'ticket_not_found',
    'other_ticket_not_found',
    'merged_already',
    'merge_of_other_account',
    'merge_unconfirmed',
    'ticket_closed',
    'too_many_merged',
    'too_many_informants',
  ],
})

/** A merge is undone: the ticket opens again as it was. What was said meanwhile stays where it was said. */
export const takeApart = clause('POST /tickets/:ticketId/taking-apart', {
  who: ticketWorkers,
  input: z.strictObject({ ticketId: id }),
  output: z.strictObject({ ticketId: id, number: z.number() }),
  refusals: ['ticket_not_found', 'other_ticket_not_found', 'not_merged', 'merged_long_ago'],
})

const choice = z.strictObject({
  ticketId: id,
  number: z.number(),
  subject: z.string(),
  status: ticketStatus,
  contact: person,
  openedAt: z.string(),
  nextContactBy: z.nullable(z.string()),
  /** Asked by the same person. */
  sameContact: z.boolean(),
  /** Who heard of the first ticket, does not hear of this one, and could be kept informed of it. */
  mayInform: z.array(person),
  /** Who heard of the first ticket and may not read this one. */
  mayNotRead: z.array(person),
  /** Why the first one cannot go on in it; null: it can. */
  objection: z.nullable(z.string()),
})
export type MergeChoice = z.output<typeof choice>

/** With which others a ticket might be one: the open ones of its account, by words or a number where some are typed. */
export const mergeChoices = clause('GET /desk/tickets/:number/merge-choices', {
  who: ticketReaders,
  input: z.strictObject({ number, typed: z._default(oneLine(200, 0), '') }),
  output: z.strictObject({ rows: z.array(choice) }),
  refusals: ['ticket_not_found'],
})

/** What staff read of merges beside a ticket. */
export const mergedBeside = {
  /** The one that goes on for this one; without id and number where the reader may not read it. */
  mergedInto: z.nullable(
    z.strictObject({
      ticketId: z.nullable(id),
      number: z.nullable(z.number()),
      at: z.string(),
      by: z.nullable(person),
      mayTakeApart: z.boolean(),
    }),
  ),
  /** Those that went into it, the last first, as far as the reader may read them. */
  tookIn: z.array(
    z.strictObject({
      ticketId: id,
      number: z.number(),
      subject: z.string(),
      contact: person,
      messages: z.number(),
      at: z.string(),
      by: z.nullable(person),
      mayTakeApart: z.boolean(),
    }),
  ),
}

/** What clients read of it. */
export const mergedForClient = {
  /** Set where another ticket goes on for this one; `number` is null where the reader may not read that. */
  mergedInto: z.nullable(z.strictObject({ number: z.nullable(z.number()) })),
}
