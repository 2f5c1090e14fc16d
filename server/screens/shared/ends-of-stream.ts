import { sql } from 'kysely'

/**
 * The first event of a stream and those from one on. In two walks along the key: asked for either in one condition,
 * PostgreSQL reads all that lies between.
 */
export const endsOfStream = (streamId: string, from: number) => sql`(
      select * from events where stream_id = ${streamId} and seq = 1
      union all
      select * from events where stream_id = ${streamId} and seq >= ${Math.max(from, 2)})`
