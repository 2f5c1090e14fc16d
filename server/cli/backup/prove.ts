import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { examine } from '../verify/examine.ts'
import { words as verifyWords } from '../verify/words.ts'

export type Proof = { streams: number; events: number; whole: boolean; fault: string | null }

const sample = 200

/** Whether the ledger of a restored desk holds: all of it, or the newest streams and some from anywhere. */
export async function proveLedger(
  db: Db,
  whole: boolean,
  language: 'en' | 'ru',
  onProgress: (events: number) => void,
): Promise<Proof> {
  const proof: Proof = { streams: 0, events: 0, whole, fault: null }
  const streams = whole ? [null] : await someStreams(db)
  for (const stream of streams) {
    const { streams: seen, events, broken } = await examine(db, stream, (n) => onProgress(proof.events + n))
    proof.streams += seen
    proof.events += events
    if (broken) {
      const { faults, broken: sentence } = verifyWords[language]
      return { ...proof, fault: sentence(broken, faults[broken.fault]) }
    }
  }
  return proof
}

async function someStreams(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select id from tickets order by id desc limit ${sample / 2})
    union (select id from tickets order by random() limit ${sample / 2})`.execute(db)
  return rows.map(({ id }) => id)
}
