import { lookWhileTyping } from './while-typing.ts'

/** Whether the server can be reached, as far as this page knows: what the browser says and what the last request met. */
type Listener = () => void

let lostAt: number | null = null
let heardAt = 0
const listeners = new Set<Listener>()

function setLost(at: number | null) {
  if ((lostAt === null) === (at === null)) return
  lostAt = at
  for (const listener of listeners) listener()
}

export const network = {
  /** When it was lost, in milliseconds; null while all is well. */
  lostAt: () => lostAt,
  lost: () => setLost(Date.now()),
  found() {
    heardAt = Date.now()
    setLost(null)
  },
  /** When the server was heard last; 0: never. */
  heardAt: () => heardAt,
  /** Something came of itself. */
  heard() {
    heardAt = Date.now()
  },
  subscribe(listener: Listener) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** The browser knows at once when the cable is out; that it is back in only a request can tell. */
export function watchNetwork(probe: () => void) {
  addEventListener('offline', network.lost)
  addEventListener('online', probe)
  setInterval(() => lostAt !== null && probe(), 5000)
}

/** Whoever types is told within two seconds that the line is dead. */
export function watchWhileTyping(look: () => Promise<void>) {
  const { heardAt, lostAt } = network
  addEventListener('input', lookWhileTyping({ heardAt, isLost: () => lostAt() !== null, look }), { passive: true })
}
