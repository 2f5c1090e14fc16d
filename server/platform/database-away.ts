/**
 * When the database is no longer there to ask. What a broken connection says about it is the driver's business and
 * changes with its versions, so it is not read: whatever fails on a connection that broke, failed because it broke.
 */
import pg from 'pg'

/** It is stopped, starting, cut off or full of others: nothing of ours is wrong, and the request may be tried again. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

const broken = new WeakSet<object>()

/** For each new connection: from then on we know when it is one no more. */
export function noticeWhenItBreaks(client: pg.PoolClient): void {
  const breaks = () => void broken.add(client)
  client.on('error', breaks)
  client.on('end', breaks)
}

/**
 * Classes of PostgreSQL's own refusals: 08 the connection, 53 no resources left (a full disk aside), 57P it is being
 * shut down, crashes or starts, 58 the disk or the system under it; a standby that only reads; a connection ended
 * because it was idle or slow; and a statement that was cut off because it took too long or waited too long.
 */
const passing = /^(?:08|53(?!100)|57P|58|25006$|25P0[34]$|57014$|55P03$)/

/** What a statement or a connection failed of: the absence of the database, or what it says itself. */
export function whyItFailed(error: unknown, client?: pg.PoolClient): unknown {
  if (error instanceof pg.DatabaseError) return passing.test(error.code ?? '') ? new DatabaseAway(error) : error
  // No answer of PostgreSQL's. Without a connection there was none to be had; on one that holds, the fault is ours.
  return !client || broken.has(client) ? new DatabaseAway(error) : error
}

/** The line was cut and nobody said so: PostgreSQL cannot even tell us that it has given up. Whoever waits is told. */
export function hangUp(client: pg.PoolClient): void {
  ;(client as unknown as { connection: pg.Connection }).connection.stream.destroy()
}
