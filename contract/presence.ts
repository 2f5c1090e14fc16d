import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { ticketReaders } from './roles.ts'
import { id } from './text.ts'

/** What somebody does at a ticket. Shown to colleagues, stored nowhere. */
export const doing = z.enum(['looks', 'writes'])
export type Doing = z.output<typeof doing>

/**
 * A page says that its reader is at this ticket, again every fifteen seconds while they are; `left` takes it back at
 * once. Only that a reply is being written is told, never a word of it; a note is nobody's business until it is saved.
 */
export const tellPresence = clause('POST /tickets/:ticketId/presence', {
  who: ticketReaders,
  input: z.strictObject({
    ticketId: id,
    /** The open page, so that a second one does not take back what the first one says. */
    tab: id,
    doing: z.enum(['looks', 'writes', 'left']),
  }),
  output: z.strictObject({}),
  refusals: ['ticket_not_found'],
})

/** Who is at a ticket now, as the live stream tells it: all of them, so that a later word takes the place of an earlier. */
export const presentNews = z.array(
  z.strictObject({
    /** The ticket. */
    at: id,
    people: z.array(z.strictObject({ id, name: z.string(), doing })),
  }),
)
export type PresentNews = z.output<typeof presentNews>
