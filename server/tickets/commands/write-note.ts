import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { workingAgent } from '../../staff/index.ts'
import { ticketToWorkOn } from '../access.ts'
import { asProof, attachable, from, writtenIn } from '../entries.ts'
import { ticketNoted } from '../events.ts'
import { addFiles } from '../files/store.ts'
import { maySee } from '../rules.ts'
import { changeTicket } from '../store.ts'
import { addMessage } from '../words/store.ts'

/** For colleagues alone; a closed ticket may still get one. It moves nothing the client can see. Who is named in it is told. */
export const writeNote = perform(
  tickets.writeNote,
  async ({ ticketId, text, format, files, mentions }, { tx, actor, now, announce, refusal }) => {
    const ticket = await ticketToWorkOn(actor, ticketId, tx)
    if (!ticket) throw refusal('ticket_not_found')
    if (ticket.merged_into) throw refusal('ticket_merged')
    const uploads = await attachable(tx, actor, files)
    if (!uploads) throw refusal('file_not_found')
    const named = [...new Set(mentions)]
    for (const id of named) {
      const colleague = await workingAgent(tx, id)
      if (!colleague) throw refusal('agent_not_found')
      if (!maySee({ type: 'agent', accounts: [], ...colleague }, ticket)) throw refusal('agent_sees_not')
    }

    const seq = await announce(
      ticketNoted(ticketId, named.length ? { mentions: named } : {}, {
        text,
        ...writtenIn(format),
        files: asProof(uploads),
        ...from(actor),
      }),
    )
    await addMessage(
      tx,
      { ticket_id: ticketId, seq, kind: 'note', author_id: actor.id, side: 'staff', sent_at: now },
      { ticket, texts: [text] },
    )
    await addFiles(tx, ticketId, seq, true, uploads)
    await changeTicket(tx, ticketId, seq, {}, false)
    return { ticketId, seq }
  },
)
