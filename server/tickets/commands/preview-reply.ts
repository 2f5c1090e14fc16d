import { tickets } from '#contract/index.ts'
import { asMarkup, filled, openBlanks } from '#contract/tickets.ts'
import { screen } from '#platform/screen.ts'
import { blankValues, timeFor } from '../blanks/fill.ts'
import { blankFacts } from '../blanks/store.ts'
import { readMarkup } from '../markup/read.ts'
import { maySee } from '../rules.ts'
import { readTicket } from '../store.ts'

/** What the client would read, were it sent now. It changes nothing: only its length keeps it from being asked with GET. */
export const previewReply = screen(
  tickets.previewReply,
  async ({ ticketId, text, nextContactBy, as }, { db, actor, now, refusal }) => {
    const ticket = await readTicket(db, ticketId)
    if (!ticket || !maySee(actor, ticket)) throw refusal('ticket_not_found')
    const facts = (await blankFacts(db, ticketId, actor.id))!
    const promised = nextContactBy ? { 'promise.time': timeFor(facts, new Date(nextContactBy), now) } : {}
    const said = as === 'note' ? text : filled(text, { ...blankValues(facts), ...promised })
    const open = as === 'note' ? [] : openBlanks(said)
    return { body: asMarkup(readMarkup(said)), open, language: facts.language }
  },
)
