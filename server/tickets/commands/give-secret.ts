import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { ticketFor } from '../access.ts'
import { mayWrite } from '../rules.ts'
import { giveOnce } from '../secrets/give.ts'
import { waitingSecrets } from '../secrets/store.ts'

const mostWaiting = 50

export const giveSecret = perform(tickets.giveSecret, async ({ ticketId, words, label }, moment) => {
  const { tx, actor, refusal } = moment
  const ticket = await ticketFor(actor, ticketId, tx)
  if (!ticket) throw refusal('ticket_not_found')
  if (!mayWrite(actor, ticket)) throw refusal('ticket_read_only')
  if (ticket.merged_into) throw refusal('ticket_merged')
  if ((await waitingSecrets(tx, ticketId)) >= mostWaiting) throw refusal('too_many_secrets')
  return { ticketId, secretId: await giveOnce(moment, ticketId, { words, label }) }
})
