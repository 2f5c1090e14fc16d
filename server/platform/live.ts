import type { ServerResponse } from 'node:http'
import pg from 'pg'
import type { Log } from './log.ts'
import type { Presence } from './presence.ts'

/**
 * What of some changes one person may be told: the ids of those they may see; without one "something", which makes a
 * page ask for its lists; or nothing at all.
 */
export type Hears<Change> = (changes: readonly Change[]) => readonly string[] | null

type Client<Change> = {
  response: ServerResponse
  session: string
  hears: Hears<Change>
  asWhom: () => Promise<Hears<Change> | null>
  checkedAt: number
}

export type Live<Change> = {
  /**
   * Holds the response open and sends hints until either side goes. `asWhom` is asked again from time to time: null
   * ends the stream. False, and nothing is held, when this session has as many streams as one browser can need.
   */
  join(response: ServerResponse, session: string, hears: Hears<Change>, asWhom: Client<Change>['asWhom']): boolean
  count(): number
  stop(): Promise<void>
}

const beatEvery = 15_000
const checkEvery = 30_000
const presentEvery = 1000
const slowest = 256 * 1024
/** Tabs share one stream where they can (https); a browser opens six at most to one server where they cannot. */
const mostOfSession = 12

/**
 * Hints for open pages by Server-Sent Events: "these tickets changed", ids only, and of those only what the person may
 * see. The page asks its screen again, so there is one path of permission. Hints come from every node by NOTIFY within
 * the command's own transaction; what is needed to decide who hears of them is looked up once for all who listen here.
 * Who is where goes the same way, once a second and gathered; it is in no screen, so it is told itself.
 */
export function startLive<Change>(
  connection: pg.ClientConfig,
  log: Log,
  look: (ids: readonly string[]) => Promise<readonly Change[]>,
  presence: Presence,
): Live<Change> {
  const clients = new Set<Client<Change>>()
  let stopped = false
  let listener: pg.Client | null = null

  const send = ({ response }: Client<Change>, frame: string) => {
    if (response.writableEnded || response.destroyed) return // its end is on the way
    // Who reads too slowly is let go; the browser comes back and asks for everything anew.
    if (response.writableLength > slowest) response.destroy()
    else response.write(frame)
  }
  const sayAgain = () => {
    for (const client of clients) send(client, 'event: again\ndata: {}\n\n')
  }
  const tell = gathered(async (ids) => {
    if (!clients.size) return
    const changes = await look(ids).catch(() => null)
    // Unknown who may hear: everybody asks for what they may see.
    if (!changes) return sayAgain()
    for (const client of clients) {
      const heard = client.hears(changes)
      if (heard) send(client, `event: changed\ndata: ${JSON.stringify(heard)}\n\n`)
    }
  })
  const tellPresent = async (places: readonly string[], to: Iterable<Client<Change>>) => {
    if (!places.length) return
    const changes = await look(places).catch(() => [])
    const frames = new Map<string, string>()
    for (const client of to) {
      const seen = client.hears(changes) ?? []
      const which = seen.join()
      if (!which) continue
      const frame = frames.get(which) ?? presentFrame(presence, seen)
      frames.set(which, frame)
      send(client, frame)
    }
  }
  /** About no ticket: of something in everybody's lists, which each may ask for as far as they may see it. */
  const hearHint = (ids: readonly string[]) => {
    if (ids.length) return void tell(ids)
    for (const client of clients) send(client, 'event: changed\ndata: []\n\n')
  }
  const heard = ({ channel, payload = '' }: pg.Notification) => {
    if (channel === 'otklik_live') hearHint(JSON.parse(payload))
    else if (channel === 'otklik_presence') presence.hear(payload)
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
        await client.query('listen otklik_live; listen otklik_sessions; listen otklik_presence')
        listener = client
        // What was missed while we were away is unknown: pages ask again.
        sayAgain()
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
      const hears = await client.asWhom().catch(() => client.hears)
      if (hears) client.hears = hears
      else client.response.end()
    }
  }, beatEvery)

  const present = setInterval(() => {
    const { changed, news } = presence.beat()
    for (const word of news) void listener?.query(`select pg_notify('otklik_presence', $1)`, [word]).catch(() => {})
    void tellPresent(changed, clients)
  }, presentEvery)

  return {
    join(response, session, hears, asWhom) {
      let already = 0
      for (const client of clients) if (client.session === session) already++
      if (already >= mostOfSession) return false
      const client = { response, session, hears, asWhom, checkedAt: performance.now() }
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        // Nothing comes after a stream: kept open for the next request, its end would hold up the end of the server.
        connection: 'close',
      })
      response.write('retry: 1000\nevent: again\ndata: {}\n\n')
      clients.add(client)
      void tellPresent(presence.places(), [client])
      response.once('close', () => clients.delete(client))
      response.on('error', () => {}) // whatever broke, its end has been told by 'close'
      return true
    },
    count: () => clients.size,
    async stop() {
      stopped = true
      clearInterval(beat)
      clearInterval(present)
      // Not all at once to the next node: each comes back at a moment of its own.
      for (const { response } of clients) response.end(`retry: ${Math.round(300 + Math.random() * 2000)}\n\n`)
      await listener?.end().catch(() => {})
    },
  }
}

/** All who are at these places; nobody, where the last has gone. */
const presentFrame = (presence: Presence, places: readonly string[]) =>
  `event: present\ndata: ${JSON.stringify(places.map((at) => ({ at, people: presence.at(at) })))}\n\n`

/** Does the work for one lot after the other; what comes meanwhile goes together into the next. */
function gathered(work: (ids: readonly string[]) => Promise<void>) {
  let next = new Set<string>()
  let busy = false
  return async (ids: readonly string[]) => {
    for (const id of ids) next.add(id)
    if (busy) return
    busy = true
    while (next.size) {
      const lot = [...next]
      next = new Set()
      await work(lot)
    }
    busy = false
  }
}
