import { tickets } from '#contract/index.ts'
import { mostTags } from '#contract/tickets.ts'
import { perform } from '#platform/command.ts'
import { ticketToWorkOn } from '../access.ts'
import { tagsChanged } from '../events.ts'
import { changeTicket } from '../store.ts'
import { knownTags, putTags, tagsCalled, tagsOn, takeTagsOff } from '../tags/store.ts'

/** Whatever state the ticket is in: what it was about is often known only at its end. The client sees nothing of it. */
export const changeTags = perform(
  tickets.changeTags,
  async ({ ticketId, add, remove }, { tx, actor, now, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    const stands = await tagsOn(tx, ticketId)
    const coming = (await tagsCalled(tx, add, now)).filter(({ id }) => !stands.includes(id))
    if (coming.some(({ retired }) => retired)) throw refusal('tag_retired')
    const going = (await knownTags(tx, remove)).filter(({ id }) => stands.includes(id))
    if (stands.length + coming.length - going.length > mostTags) throw refusal('too_many_tags')
    const names = { added: coming.map(({ name }) => name), removed: going.map(({ name }) => name) }
    if (coming.length + going.length === 0) return { ticketId, ...names }

    const added = coming.map(({ id }) => id)
    const removed = going.map(({ id }) => id)
    await putTags(tx, ticket, added)
    await takeTagsOff(tx, ticketId, removed)
    const seq = await announce(tagsChanged(ticketId, { added, removed }))
    await changeTicket(tx, ticketId, seq, {}, false)
    return { ticketId, ...names }
  },
)
