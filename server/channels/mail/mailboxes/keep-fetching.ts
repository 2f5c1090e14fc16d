import pg from 'pg'
import type { World } from '#platform/command.ts'
import type { Keep } from './look.ts'
import { activeMailboxes } from './store.ts'
import { asItIs, type Watch, watch } from './watch.ts'

/** How soon a mailbox that was set up, changed or left by another node is taken up. */
const everyMs = 3_000

const lockOf = `hashtextextended('otklik.mailbox:' || $1, 0)`

type Watched = { since: number; watch: Watch }
/** A connection, and the mailboxes that are ours for as long as it lasts. */
type Holding = { client: pg.Client; ids: Set<string> }

/**
 * Fetches from every mailbox that no other node fetches from. Who holds a mailbox says an advisory lock on a connection
 * of our own, which ends with us; that no mail is taken twice rests on the index of what was taken and not on this.
 */
export function keepFetching(world: World, connection: pg.ClientConfig, keep: Keep = asItIs) {
  const watched = new Map<string, Watched>()
  let holding: Holding | null = null
  let stopped = false

  const letGo = async (id: string) => {
    const { watch } = watched.get(id)!
    watched.delete(id)
    await watch.stop()
  }
  const letAllGo = () => Promise.all([...watched.keys()].map(letGo))

  const hold = async (): Promise<Holding> => {
    if (holding) return holding
    const client = new pg.Client({ ...connection, application_name: 'otklik mailboxes' })
    const held: Holding = { client, ids: new Set() }
    client.on('error', () => {})
    client.once('end', () => {
      if (holding === held) holding = null
      void letAllGo()
    })
    await client.connect()
    holding = held
    return held
  }

  const tend = async () => {
    const held = await hold()
    const active = new Map((await activeMailboxes(world.db)).map(({ id, changed_at }) => [id, changed_at.getTime()]))
    for (const [id, { since }] of [...watched]) if (active.get(id) !== since) await letGo(id)
    for (const [id, since] of active) {
      if (watched.has(id) || stopped || !(await isOurs(held, id))) continue
      watched.set(id, { since, watch: watch(world, id, keep) })
    }
  }

  let turn = Promise.resolve()
  const again = () => {
    turn = turn.then(async () => {
      if (!stopped) await tend().catch((error) => world.log.debug({ err: error }, 'mailboxes wait for the database'))
    })
  }
  again()
  const timer = setInterval(again, everyMs)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await turn
      await letAllGo()
      await holding?.client.end().catch(() => {})
    },
  }
}

/** Held from an earlier turn, or free until now. */
async function isOurs({ client, ids }: Holding, id: string): Promise<boolean> {
  if (ids.has(id)) return true
  const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${lockOf}) as held`, [id])
  if (rows[0]?.held) ids.add(id)
  return rows[0]?.held === true
}
