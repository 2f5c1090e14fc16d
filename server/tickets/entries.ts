import type { TextFormat } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { takeUploads, type Upload } from '#platform/files/uploads.ts'
import { workingAgent } from '../staff/index.ts'
import type { LockedTicket } from './store.ts'

/** Where something was said from: kept with the words for disputes. */
export const from = (actor: Actor) => ({ ip: actor.ip, userAgent: actor.userAgent })

/** How it was written, beside the words it belongs to: what is read is what is proven. */
export const writtenIn = (format: TextFormat) => (format === 'markdown' ? { format } : {})

/**
 * Who answers for a ticket from now on: whoever has it, else who has just written in it. A program answers for nothing,
 * and neither does somebody who was on the way out when they wrote: their word counts, the ticket stays with its line.
 */
export async function answerer(tx: Tx, { assignee_id }: LockedTicket, actor: Actor): Promise<string | null> {
  if (assignee_id || actor.type !== 'agent' || actor.key) return assignee_id
  return (await workingAgent(tx, actor.id!))?.id ?? null
}

/** What the ledger keeps of a file: its name and the hash of its bytes. */
export const asProof = (uploads: readonly Upload[]) => uploads.map(({ name, sha256, size }) => ({ name, sha256, size }))

/** The uploads this person attaches; null when one of them is not theirs, not there or attached already. */
export const attachable = (tx: Tx, actor: Actor, ids: readonly string[]) => takeUploads(tx, actor.id!, ids)
