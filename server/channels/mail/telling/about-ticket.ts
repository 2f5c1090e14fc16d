import type { LetterKind } from '#contract/mail.ts'
import type { Hands } from '#platform/command.ts'
import type { Happened } from '#platform/events.ts'
import type { Letter } from '../compose/letter.ts'
import type { Told } from '../compose/ticket-letter.ts'
import { type Recipient, sceneFor, type Ticket } from '../scene.ts'
import { writeLetter } from '../write-letter.ts'

/** A letter about a ticket to one person, whatever has happened to it. */
export const aboutTicket = (
  hands: Hands,
  event: Happened<unknown>,
  kind: LetterKind,
  ticket: Ticket,
  to: Recipient,
  compose: (told: Told<unknown, unknown>) => Letter,
) =>
  writeLetter(hands, { event, kind, to, ticketId: ticket.id }, async () => {
    const has = { lineId: ticket.line_id, agentId: ticket.assignee_id }
    const scene = await sceneFor(hands, ticket, to, has, event.actor.id)
    return compose({ at: event.at, meta: {}, words: {}, scene })
  })
