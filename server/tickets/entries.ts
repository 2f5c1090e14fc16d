import type { Actor } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { takeUploads, type Upload } from '#platform/files/uploads.ts'

/** Where something was said from: kept with the words for disputes. */
export const from = (actor: Actor) => ({ ip: actor.ip, userAgent: actor.userAgent })

/** Who answers for a ticket by having written in it: a person. A program answers for nothing. */
export const answerer = (actor: Actor) => (actor.key ? null : actor.id)

/** What the ledger keeps of a file: its name and the hash of its bytes. */
export const asProof = (uploads: readonly Upload[]) => uploads.map(({ name, sha256, size }) => ({ name, sha256, size }))

/** The uploads this person attaches; null when one of them is not theirs, not there or attached already. */
export const attachable = (tx: Tx, actor: Actor, ids: readonly string[]) => takeUploads(tx, actor.id!, ids)
