import { tickets } from '#contract/index.ts'
import { type Moment, performPrepared } from '#platform/command.ts'
import { contactsOf } from '../../accounts/index.ts'
import { personByEmail } from '../../sign-in/index.ts'
import { ticketToWorkOn } from '../access.ts'
import { asProof, attachable, from, writtenIn } from '../entries.ts'
import { ticketForwarded } from '../events.ts'
import { addFiles } from '../files/store.ts'
import { filesToForward, messagesToForward } from '../forwarding/store.ts'
import { changeTicket, type LockedTicket } from '../store.ts'
import { addMessage } from '../words/store.ts'

const hour = 3600
/** Each carries a client's words out of the desk. */
const mostAnHour = 30

/**
 * What leaves is copied into the event: the ledger can prove to the letter what somebody outside was told. It stands in
 * the ticket as a note, so that no client, and no letter to one, ever has it.
 */
export const forwardTicket = performPrepared(
  tickets.forwardTicket,
  async (_, { world, actor }) => world.limits.take(`forwards:${actor.id}`, mostAnHour, hour),
  async ({ ticketId, to, toName, text, format, messages, withoutFiles, files }, moment) => {
    const { tx, actor, now, announce, refusal } = moment
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    await mustBeOutside(to, ticket, moment)
    const quoted = await messagesToForward(tx, ticketId, messages)
    if (quoted === 'missing') throw refusal('message_not_found')
    if (quoted === 'internal') throw refusal('message_is_internal')
    const uploads = await attachable(tx, actor, files)
    if (!uploads) throw refusal('file_not_found')
    const along = withoutFiles ? [] : await filesToForward(tx, ticketId, messages)
    const bytes = [...along, ...uploads].reduce((all, { size }) => all + Number(size), 0)
    if (bytes > tickets.mostForwardedBytes) throw refusal('forward_too_large', { bytes: tickets.mostForwardedBytes })

    const seq = await announce(
      ticketForwarded(
        ticketId,
        { messages: quoted.map(({ seq }) => String(seq)), fileIds: [...along, ...uploads].map(({ id }) => id) },
        {
          text,
          ...writtenIn(format),
          to: { name: toName, address: to },
          quoted,
          files: asProof(uploads),
          ...from(actor),
        },
      ),
    )
    await addMessage(
      tx,
      { ticket_id: ticketId, seq, kind: 'note', author_id: actor.id, side: 'staff', sent_at: now },
      { ticket, texts: [text, toName, to] },
    )
    await addFiles(tx, ticketId, seq, true, uploads)
    await changeTicket(tx, ticketId, seq, {}, false)
    return { ticketId, seq }
  },
)

/** Whoever has a part in the account hears by a reply; what came to our own address would come back as a mail. */
async function mustBeOutside(
  to: string,
  { account_id }: LockedTicket,
  { tx, now, world, refusal }: Moment<typeof tickets.forwardTicket>,
) {
  if (world.settings.mailFrom.toLowerCase().includes(to)) throw refusal('forward_to_us')
  const known = await personByEmail(tx, 'contact', to)
  const contacts = known ? await contactsOf(tx, account_id, now) : []
  if (contacts.some(({ contact_id }) => contact_id === known?.id)) throw refusal('forward_to_client')
}
