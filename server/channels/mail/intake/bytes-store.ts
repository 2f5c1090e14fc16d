import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'

export type KeptBytes = { bytes: Buffer; sealed: boolean }
type Piece = { piece: Buffer | null; length: number | null; sealed: boolean }

const atOnce = 1024 * 1024

/**
 * The bytes of a mail as they lie. A large one comes in pieces: on the line to the database every byte is two letters, and
 * all of them together would stand in memory several times, and hold everybody up while they are made bytes again.
 */
export async function keptBytes(db: Db, mailId: string): Promise<KeptBytes | undefined> {
  const first = await pieceOf(db, mailId, 0)
  if (!first?.piece) return undefined
  if (first.length! <= atOnce) return { bytes: first.piece, sealed: first.sealed }
  // They may be changed meanwhile, and pieces of two mails are none.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => allPieces(tx, mailId))
}

async function allPieces(tx: Tx, mailId: string): Promise<KeptBytes | undefined> {
  const pieces: Buffer[] = []
  for (let at = 0; ; at += atOnce) {
    const found = await pieceOf(tx, mailId, at)
    if (!found?.piece) return undefined
    pieces.push(found.piece)
    if (at + atOnce >= found.length!) return { bytes: Buffer.concat(pieces), sealed: found.sealed }
  }
}

const pieceOf = (db: Db | Tx, mailId: string, at: number): Promise<Piece | undefined> =>
  db
    .selectFrom('incoming_mail_body')
    .select([
      sql<Buffer | null>`substring(raw from ${at + 1}::int for ${atOnce}::int)`.as('piece'),
      sql<number | null>`octet_length(raw)`.as('length'),
      'sealed',
    ])
    .where('mail_id', '=', mailId)
    .executeTakeFirst()
