import type { World } from '#platform/command.ts'
import { type Hold, openHold } from '#platform/hold.ts'
import type { Keep } from './look.ts'
import { activeMailboxes } from './store.ts'
import { asItIs, type Watch, watch } from './watch.ts'

/** How soon a mailbox that was set up, changed or left by another node is taken up. */
const everyMs = 3_000

type Watched = { since: number; watch: Watch }

/**
 * Fetches from every mailbox that no other node fetches from. That no mail is taken twice rests on the index of what was
 * taken and not on this.
 */
export function keepFetching(world: World, connection: Parameters<typeof openHold>[0], keep: Keep = asItIs) {
  const watched = new Map<string, Watched>()
  let hold: Hold | null = null
  let stopped = false

  const letGo = async (id: string) => {
    const { watch } = watched.get(id)!
    watched.delete(id)
    await watch.stop()
  }
  const letAllGo = () => Promise.all([...watched.keys()].map(letGo))
  const lost = () => {
    hold = null
    void letAllGo()
  }

  const tend = async () => {
    hold ??= await openHold(connection, 'mailboxes', lost)
    const held = hold
    const active = new Map((await activeMailboxes(world.db)).map(({ id, changed_at }) => [id, changed_at.getTime()]))
    for (const [id, { since }] of [...watched]) if (active.get(id) !== since) await letGo(id)
    for (const [id, since] of active) {
      if (watched.has(id) || stopped || !(await held.take(`mailbox:${id}`))) continue
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
      await hold?.end()
    },
  }
}
