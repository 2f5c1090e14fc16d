import type { Reaction } from '#platform/events.ts'
import { after } from '#platform/events.ts'
import { promiseMissed } from '../../../promises/events.ts'
import {
  authorshipAskedAgain,
  colleagueInformed,
  linkAsked,
  nextContactSet,
  ticketHandedOver,
  ticketOpened,
  ticketPutToWait,
  ticketReplied,
  ticketResolved,
} from '../../../tickets/events.ts'
import { ticketOf } from '../../../tickets/index.ts'
import { begun } from '../compose/begun.ts'
import { handOver } from '../compose/hand-over.ts'
import { informed } from '../compose/informed.ts'
import { missed } from '../compose/missed.ts'
import { newLink } from '../compose/new-link.ts'
import { nextContact } from '../compose/next-contact.ts'
import { receipt } from '../compose/receipt.ts'
import { reply } from '../compose/reply.ts'
import { solution } from '../compose/solution.ts'
import { unconfirmed } from '../compose/unconfirmed.ts'
import { unconfirmedAgain } from '../compose/unconfirmed-again.ts'
import { waiting } from '../compose/waiting.ts'
import { contactOf } from '../scene.ts'
import { aboutTicket } from './about-ticket.ts'
import { tellTheClients } from './clients.ts'

/** What clients are written about their tickets. */
export const lettersOfTickets: readonly Reaction[] = [
  tellTheClients(ticketOpened, 'receipt', receipt, {
    when: ({ external, heardBy, unconfirmed }) => !external && !heardBy && !unconfirmed,
    toWhoAsked: true,
    answers: true,
  }),
  /** A receipt would say that it was theirs: they are asked instead, and by no more letters than such mails are answered with. */
  tellTheClients(ticketOpened, 'unconfirmed', unconfirmed, {
    when: ({ unconfirmed }) => unconfirmed === true,
    toWhoAsked: true,
    answers: true,
  }),
  tellTheClients(authorshipAskedAgain, 'unconfirmed_again', unconfirmedAgain, {
    toWhoAsked: true,
    silent: true,
    answers: true,
  }),
  tellTheClients(ticketOpened, 'begun', begun, { when: ({ heardBy }) => heardBy !== undefined }),
  tellTheClients(ticketReplied, 'reply', reply, { when: ({ by, saidAt }) => by === 'staff' && !saidAt }),
  tellTheClients(ticketHandedOver, 'hand_over', handOver, {
    holder: ({ toLine, to }) => ({ lineId: toLine, agentId: to }),
  }),
  tellTheClients(ticketPutToWait, 'waiting', waiting),
  tellTheClients(nextContactSet, 'next_contact', nextContact, { when: ({ why }) => why === 'moved' }),
  tellTheClients(ticketResolved, 'solution', solution),
  tellTheClients(promiseMissed, 'missed', missed, { when: ({ again }) => !again, silent: true }),

  after(
    colleagueInformed,
    'mail.informed',
    async (happened, hands) => {
      const ticket = await ticketOf(hands.tx, happened.streamId)
      const to = await contactOf(hands, ticket, happened.meta.contactId)
      if (to) await aboutTicket(hands, happened, 'informed', ticket, to, informed)
    },
    ({ merged }) => !merged,
  ),

  after(linkAsked, 'mail.new-link', async (happened, hands) => {
    const ticket = await ticketOf(hands.tx, happened.streamId)
    const to = await contactOf(hands, ticket, happened.meta.contactId)
    if (to) await aboutTicket(hands, happened, 'new_link', ticket, to, newLink)
  }),
]
