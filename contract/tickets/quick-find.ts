import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { accountKeepers, ticketReaders } from '../roles.ts'
import { id, oneLine } from '../text.ts'
import { ticketStatus } from './terms.ts'

const ticket = z.strictObject({
  number: z.number(),
  subject: z.string(),
  status: ticketStatus,
  accountName: z.string(),
})
const account = z.strictObject({ id, name: z.string(), contractNumber: z.string() })

/**
 * A few of each, while one types: the last word may be unfinished. The palette asks it at every pause, so it answers at
 * once or not at all; who wants everything goes to the search.
 */
export const quickFind = clause('GET /desk/quick-find', {
  who: [...ticketReaders, ...accountKeepers],
  input: z.strictObject({ typed: oneLine(200, 0) }),
  output: z.strictObject({
    /** The ticket whose number was typed or pasted. */
    exact: z.nullable(ticket),
    tickets: z.array(ticket),
    accounts: z.array(account),
    people: z.array(z.strictObject({ id, name: z.string(), email: z.string(), account })),
    services: z.array(z.strictObject({ id, name: z.string(), kind: z.string(), account })),
    agents: z.array(z.strictObject({ id, name: z.string() })),
  }),
  refusals: [],
})
