import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { saysTogether } from './breath.ts'
import { conversation, type Question, statementKinds } from './conversation.ts'
import { hangUp, noticeWhenItBreaks, whyItFailed } from './database-away.ts'

/** Every slice adds its own tables here from its tables.ts: TypeScript merges the pieces. */
export interface Tables {
  events: EventRow
  event_content: EventContentRow
  idempotency: IdempotencyRow
  limits: LimitRow
  uploads: UploadRow
  uploads_begun: UploadBegunRow
}

/** A fact of the ledger: see ledger/event.ts for the exact form that is hashed. */
export interface EventRow {
  stream_id: string
  seq: number
  stream_kind: string
  at: Date
  kind: string
  actor_type: string
  actor_id: string | null
  trust: string
  channel: string
  meta: Record<string, unknown>
  body: Buffer | null
  prev: Buffer
  leaf: Buffer
}

export interface EventContentRow {
  stream_id: string
  seq: number
  key: Buffer
  content: Record<string, unknown>
}

export interface IdempotencyRow {
  person_id: string
  key: string
  route: string
  request_hash: Buffer
  response: unknown
  at: Date
}

export interface LimitRow {
  key: string
  count: number
  resets_at: Date
}

export interface UploadRow {
  id: string
  person_id: string
  sha256: string
  /** As cleaned by files/names.ts. */
  name: string
  /** Bytes; bigint in the database, so a string here. */
  size: string
  /** By its first bytes, a picture that can be shown small. */
  picture: boolean
  at: Date
}

/** A file that is on its way in parts. */
export interface UploadBegunRow {
  id: string
  person_id: string
  name: string
  size: string
  /** As announced by the sender, when they did. */
  sha256: string | null
  received: string
  at: Date
}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Longer than this PostgreSQL lets no statement of a request run, in milliseconds; whoever runs longer work says so. */
const longest = 25_000

type KindOf = ReturnType<typeof statementKinds>

async function speakingClient(pool: pg.Pool, kindOf: KindOf) {
  const client = await pool.connect().catch((error) => Promise.reject(whyItFailed(error)))
  const { query, together, release } = conversation(client, kindOf)
  const patiently = async <T>(work: Promise<T>): Promise<T> => {
    const patience = setTimeout(hangUp, longest + 3_000, client)
    try {
      return await work
    } catch (error) {
      throw whyItFailed(error, client)
    } finally {
      clearTimeout(patience)
    }
  }
  return {
    query: (text: string, values?: readonly unknown[]) => patiently(query(text, values)),
    together: (questions: readonly Question[]) => patiently(together(questions)),
    release,
  }
}

/** A pool that survives lost connections; each statement may take 25 s at most. */
export function openPool(connection: pg.PoolConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ statement_timeout: longest, connectionTimeoutMillis: 10_000, ...connection, max })
  pool.on('error', () => {})
  pool.on('connect', noticeWhenItBreaks)
  return pool
}

/** The typed query builder over a pool. */
export function queries(pool: pg.Pool): Db {
  const kindOf = statementKinds()
  const clients = { connect: () => speakingClient(pool, kindOf), end: () => pool.end() }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: clients as never }) })
  saysTogether(db, async (questions) => {
    const client = await speakingClient(pool, kindOf)
    try {
      return await client.together(questions)
    } finally {
      client.release()
    }
  })
  return db
}
