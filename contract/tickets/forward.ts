import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketWorkers } from '../roles.ts'
import { email, id, manyLines, oneLine } from '../text.ts'
import { textFormat } from './markup.ts'
import { files } from './orders.ts'

/** Half of what mail servers take at the least, since files grow by a third on their way. */
export const mostForwardedBytes = 10 * 1024 * 1024
export const mostForwardedMessages = 50

/**
 * Sends messages of the ticket, with words of one's own, to somebody who has no part in it: a supplier, a registry. What
 * was said among ourselves cannot be chosen. Their answer comes to staff alone.
 */
export const forwardTicket = clause('POST /tickets/:ticketId/forwards', {
  who: ticketWorkers,
  said: ['text', 'toName'],
  input: z.strictObject({
    ticketId: id,
    to: email,
    toName: z._default(oneLine(120, 0), ''),
    text: manyLines(100_000),
    format: z._default(textFormat, 'text'),
    /** By their place in the ticket; they go in the order in which they were said, each with its files. */
    messages: z._default(z.array(z.int().check(z.positive())).check(z.maxLength(mostForwardedMessages)), []),
    /** Only what was said leaves, and no files of it. */
    withoutFiles: z._default(z.boolean(), false),
    files,
  }),
  output: z.strictObject({ ticketId: id, seq: z.number() }),
  refusals: [
    'ticket_not_found',
    'message_not_found',
    'message_is_internal',
    'forward_to_client',
    'forward_to_us',
    'forward_too_large',
    'file_not_found',
  ],
})
