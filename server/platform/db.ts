import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'

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

const mostNames = 2000

/** Statements are named by their text, so that PostgreSQL plans each once a connection. */
function statementNames() {
  const names = new Map<string, string>()
  return (text: string) => {
    const known = names.get(text)
    if (known || names.size >= mostNames) return known
    const name = createHash('sha1').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
    return name
  }
}

function namedClients(pool: pg.Pool) {
  const nameOf = statementNames()
  const named = (text: string, values: readonly unknown[]) => ({
    name: nameOf(text),
    text,
    values: values as unknown[],
  })
  return {
    async connect() {
      const client = await pool.connect()
      return {
        query: (text: string, values?: readonly unknown[]) =>
          values?.length ? client.query(named(text, values)) : client.query(text),
        release: (error?: Error) => client.release(error),
      }
    },
    end: () => pool.end(),
  }
}

/** A pool that survives lost connections; each statement may take 30 s at most. */
export function openPool(connection: pg.PoolConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ statement_timeout: 30_000, connectionTimeoutMillis: 5_000, ...connection, max })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The typed query builder over a pool. */
export function queries(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: namedClients(pool) as never }) })
}
