import type { ServerResponse } from 'node:http'
import pg from 'pg'
import type { Log } from './log.ts'

type Client = { response: ServerResponse; session: string; stillGood(): Promise<boolean>; checkedAt: number }

export type Live = {
  /** Holds the response open and sends hints until either side goes. */
  join(response: ServerResponse, session: string, stillGood: () => Promise<boolean>): void
  count(): number
  stop(): Promise<void>
}

const beatEvery = 15_000
const checkEvery = 30_000
const slowest = 256 * 1024

/**
 * Hints for open pages by Server-Sent Events: "these tickets changed", ids only. The page asks its screen again, so
 * there is one path of permission. Hints come from every node by NOTIFY within the command's own transaction.
 */
export function startLive(connection: pg.ClientConfig, log: Log): Live {
  const clients = new Set<Client>()
  let stopped = false
  let listener: pg.Client | null = null

  const tell = (event: string, data: string) => {
    for (const client of clients) send(client, `event: ${event}\ndata: ${data}\n\n`)
  }
  const send = (client: Client, frame: string) => {
    // Who reads too slowly is let go; the browser comes back and asks for everything anew.
    if (client.response.writableLength > slowest) client.response.destroy()
    else client.response.write(frame)
  }
  const heard = ({ channel, payload = '' }: pg.Notification) => {
    if (channel === 'otklik_live') tell('changed', payload)
    else for (const client of clients) if (client.session === payload) client.response.end()
  }
  const listen = async () => {
    while (!stopped) {
      const client = new pg.Client({ ...connection, application_name: 'otklik live' })
      const gone = new Promise<void>((resolve) => {
        client.once('end', resolve)
        client.once('error', () => resolve())
      })
      try {
        await client.connect()
        client.on('notification', heard)
        await client.query('listen otklik_live; listen otklik_sessions')
        listener = client
        // What was missed while we were away is unknown: pages ask again.
        tell('again', '{}')
        await gone
      } catch (error) {
        log.debug({ err: error }, 'live updates wait for the database')
      }
      listener = null
      await client.end().catch(() => {})
      if (!stopped) await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
  void listen()

  const beat = setInterval(async () => {
    const now = performance.now()
    for (const client of clients) {
      send(client, ': still here\n\n')
      if (now - client.checkedAt < checkEvery) continue
      client.checkedAt = now
      if (!(await client.stillGood().catch(() => true))) client.response.end()
    }
  }, beatEvery)

  return {
    join(response, session, stillGood) {
      const client = { response, session, stillGood, checkedAt: performance.now() }
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 1000\nevent: again\ndata: {}\n\n')
      clients.add(client)
      response.once('close', () => clients.delete(client))
    },
    count: () => clients.size,
    async stop() {
      stopped = true
      clearInterval(beat)
      // Not all at once to the next node: each comes back at a moment of its own.
      for (const { response } of clients) response.end(`retry: ${Math.round(300 + Math.random() * 2000)}\n\n`)
      await listener?.end().catch(() => {})
    },
  }
}
