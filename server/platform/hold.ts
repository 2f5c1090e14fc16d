import pg from 'pg'

export type Hold = {
  /** Whether this is ours: it was free, or we have held it since. */
  take(name: string): Promise<boolean>
  end(): Promise<void>
}

/**
 * Things that one node at a time may have, by advisory locks on a connection of its own: whoever dies holds nothing any
 * more, and so does whoever is cut off from the database, who hears of it by `onLost`.
 */
export async function openHold(connection: pg.ClientConfig, purpose: string, onLost: () => void): Promise<Hold> {
  const client = new pg.Client({ ...connection, application_name: `otklik ${purpose}` })
  const ours = new Set<string>()
  client.on('error', () => {})
  client.once('end', onLost)
  await client.connect()
  return {
    async take(name) {
      if (ours.has(name)) return true
      const { rows } = await client.query<{ held: boolean }>(
        `select pg_try_advisory_lock(hashtextextended('otklik.' || $1, 0)) as held`,
        [name],
      )
      if (rows[0]?.held) ours.add(name)
      return rows[0]?.held === true
    },
    end: () => client.end().catch(() => {}),
  }
}
