import type { Session } from './session.ts'

/** How long nothing is heard of a mailbox before it is looked at all the same: what calls itself IDLE may have died. */
const patience = { idle: 60_000, polled: 30_000 }

export type News = {
  /** What is told from here on is news. */
  forget(): void
  /** Comes back when something has arrived, the connection has ended, or enough time has gone by. */
  wait(enough: AbortSignal): Promise<void>
}

/** What the server tells of its own accord of the folder that is open (RFC 2177). */
export function newsOf(session: Session): News {
  let heard = false
  let wake = () => {}
  const hear = () => {
    heard = true
    wake()
  }
  session.on('exists', hear)
  session.on('close', hear)
  return {
    forget() {
      heard = false
    },
    async wait(enough) {
      if (heard || enough.aborted || !session.usable) return
      const listens = session.capabilities.has('IDLE')
      // It ends by itself when the next command is given.
      if (listens) void session.idle().catch(() => {})
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, listens ? patience.idle : patience.polled)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
        enough.addEventListener('abort', () => wake(), { once: true })
      })
      wake = () => {}
    },
  }
}
