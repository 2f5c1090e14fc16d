import type { Db, Tx } from '#platform/db.ts'
import type { Upload } from '#platform/files/uploads.ts'

export async function addFiles(tx: Tx, ticketId: string, seq: number, internal: boolean, uploads: readonly Upload[]) {
  if (!uploads.length) return
  await tx
    .insertInto('ticket_files')
    .values(
      uploads.map(({ id, name, size, sha256, picture }) => ({
        ticket_id: ticketId,
        id,
        seq,
        internal,
        sha256,
        name,
        size: String(size),
        picture,
      })),
    )
    .execute()
}

/** A file and the ticket it belongs to, with what decides who may see it. */
export const fileWithTicket = (db: Db, fileId: string) =>
  db
    .selectFrom('ticket_files as f')
    .innerJoin('tickets as t', 't.id', 'f.ticket_id')
    .innerJoin('lines as l', 'l.id', 't.line_id')
    .select([
      'f.sha256',
      'f.name',
      'f.size',
      'f.internal',
      'f.picture',
      't.account_id',
      't.contact_id',
      't.line_id',
      't.assignee_id',
      'l.restricted',
    ])
    .where('f.id', '=', fileId)
    .executeTakeFirst()
