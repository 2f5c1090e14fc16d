import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { conversation, statementKinds } from './conversation.ts'
import { noticeWhenItBreaks, whyItFailed } from './database-away.ts'
import { quickerTypes } from './timestamps.ts'

/** Every slice adds its own tables here from its tables.ts: TypeScript merges the pieces. */
export interface Tables {
  events: EventRow
  event_content: EventContentRow
  idempotency: IdempotencyRow
  limits: LimitRow
  uploads: UploadRow
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
  at: Date
}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

function speakingClients(pool: pg.Pool) {
  const kindOf = statementKinds()
  return {
    async connect() {
      const client = await pool.connect().catch((error) => Promise.reject(whyItFailed(error)))
      const { query, release } = conversation(client, kindOf)
      return {
        query: (text: string, values?: readonly unknown[]) =>
          query(text, values).catch((error) => Promise.reject(whyItFailed(error, client))),
        release,
      }
    },
    end: () => pool.end(),
  }
}

/** For a pool of the query builder's: statements are sent before those ahead of them are answered (conversation.ts). */
export const forQueries = { pipeline: true, types: quickerTypes } as pg.PoolConfig

/** Longer than this no statement of a request may take; whoever runs longer work says so. */
const longest = 25_000

/**
 * A pool that survives lost connections. PostgreSQL ends a statement that takes too long; when it is so far gone that it
 * cannot even do that (the line is cut and nobody says so), we do, three seconds later.
 */
export function openPool(connection: pg.PoolConfig, max: number): pg.Pool {
  const patience = { statement_timeout: longest, connectionTimeoutMillis: 10_000, keepAlive: true, ...connection }
  const pool = new pg.Pool({ query_timeout: Number(patience.statement_timeout) + 3_000, ...patience, max })
  pool.on('error', () => {})
  pool.on('connect', noticeWhenItBreaks)
  return pool
}

/** The typed query builder over a pool. */
export function queries(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: speakingClients(pool) as never }) })
}
