import type { Hands } from '#platform/command.ts'
import { takeUploads } from '#platform/files/uploads.ts'
import { asProof } from '../entries.ts'
import { outsideAnswered } from '../events.ts'
import { addFiles } from '../files/store.ts'
import { lockLast } from '../merging/where-word-goes.ts'
import { changeTicket, lockTicket } from '../store.ts'
import { addMessage } from '../words/store.ts'

export type OutsideAnswer = {
  ticketId: string
  from: { name: string; address: string }
  text: string
  /** Uploads of whoever wrote to them. */
  files: readonly string[]
  ownerOfFiles: string
}

/**
 * What somebody outside answered, for staff alone: it moves no clock and opens nothing, and whoever has the ticket hears
 * of it.
 */
export async function takeOutsideAnswer(
  { tx, now, announce }: Hands,
  { ticketId: sentFrom, from, text, files, ownerOfFiles }: OutsideAnswer,
  by: Parameters<Hands['announce']>[1],
): Promise<{ ticketId: string; seq: number }> {
  const named = (await lockTicket(tx, sentFrom))!
  const ticket = named.merged_into ? await lockLast(tx, named.merged_into) : named
  const ticketId = ticket.id
  const uploads = (await takeUploads(tx, ownerOfFiles, files)) ?? []
  const seq = await announce(
    outsideAnswered(ticketId, {}, { text, from, files: asProof(uploads), ip: '', userAgent: '' }),
    by,
  )
  await addMessage(
    tx,
    { ticket_id: ticketId, seq, kind: 'note', author_id: null, side: 'system', sent_at: now },
    { ticket, texts: [text, from.name, from.address] },
  )
  await addFiles(tx, ticketId, seq, true, uploads)
  await changeTicket(tx, ticketId, seq, {}, false)
  return { ticketId, seq }
}
