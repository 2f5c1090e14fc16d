import { tickets } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { complaintOf, owesAnswer } from '../complaints/store.ts'
import { from } from '../entries.ts'
import { ticketComplained } from '../events.ts'
import { changeTicket } from '../store.ts'

const hour = 3600
const mostAnHour = 10

/** To a lead, past whoever has the ticket. By when it is answered, those who count working hours say within. */
export const complain = performPrepared(
  tickets.complain,
  async (_, { world, actor }) => world.limits.take(`complaints:${actor.id}`, mostAnHour, hour),
  async ({ ticketId, text }, { tx, actor, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (await owesAnswer(tx, ticketId)) throw refusal('already_complained')
    // Whoever hears of it within names the time.
    const seq = await announce(ticketComplained(ticketId, {}, { text, ...from(actor) }))
    await changeTicket(tx, ticketId, seq, {}, true)
    return { ticketId, answerBy: (await complaintOf(tx, ticketId, seq)).answer_by.toISOString() }
  },
)
