import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { World } from '../command.ts'

/**
 * What is set on the desk takes effect on every node at once: each hears of it by NOTIFY, within the order's own transaction.
 *
 * @param also whatever else of this process goes by what is set.
 */
export function watchSettings({ settings, log }: World, connection: pg.ClientConfig, also: () => Promise<void>) {
  const stopping = new AbortController()
  let heardBy: pg.Client | null = null

  const listen = async () => {
    const client = new pg.Client({ ...connection, application_name: 'otklik settings' })
    const gone = new Promise<void>((resolve) => client.once('end', resolve).once('error', () => resolve()))
    try {
      await client.connect()
      client.on('notification', lookAgain)
      await client.query('listen otklik_settings')
      heardBy = client
      // What was missed while nobody listened is unknown.
      lookAgain()
      await gone
    } finally {
      heardBy = null
      await client.end().catch(() => {})
    }
  }
  const lookAgain = () =>
    void Promise.all([settings.lookAgain(), also()]).catch((error) => log.debug({ err: error }, 'settings wait'))
  const keepListening = async () => {
    while (!stopping.signal.aborted) {
      await listen().catch((error) => log.debug({ err: error }, 'settings wait for the database'))
      await pause(500, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const listening = keepListening()
  return {
    async stop() {
      stopping.abort()
      await heardBy?.end().catch(() => {})
      await listening
    },
  }
}
