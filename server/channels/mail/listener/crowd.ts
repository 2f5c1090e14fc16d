import type { Socket } from 'node:net'
import { networkOf } from '../../../sign-in/index.ts'
import type { ListenerLimits } from './limits.ts'

/** Whoever has one IPv6 address has the whole network of it. */
const placeOf = (ip: string) => (ip.includes('.') ? ip : networkOf(ip))

type Visitor = { address: string; since: number }

/**
 * Who is let in. Of one address only so many, so that nobody fills the room alone; in a full room whoever has said least
 * in the longest time goes for the newcomer: visitors who trickle a byte a minute push nobody out but each other.
 */
export function crowd(limits: ListenerLimits) {
  const visitors = new Map<Socket, Visitor>()
  const ofAddress = new Map<string, number>()

  const leave = (socket: Socket) => {
    const visitor = visitors.get(socket)
    if (!visitor) return
    visitors.delete(socket)
    const left = ofAddress.get(visitor.address)! - 1
    if (left > 0) ofAddress.set(visitor.address, left)
    else ofAddress.delete(visitor.address)
  }

  return {
    /** False: there is no room. */
    comes(socket: Socket): boolean {
      const address = placeOf(socket.remoteAddress ?? '')
      const before = ofAddress.get(address) ?? 0
      if (before >= limits.visitorsOfOneAddress) return false
      if (visitors.size >= limits.visitors && !makeRoom()) return false
      visitors.set(socket, { address, since: performance.now() })
      ofAddress.set(address, before + 1)
      const longest = setTimeout(() => socket.destroy(), limits.visitMs)
      longest.unref()
      socket.once('close', () => {
        clearTimeout(longest)
        leave(socket)
      })
      return true
    },
    sockets: () => [...visitors.keys()],
  }

  function makeRoom(): boolean {
    const now = performance.now()
    const pace = (socket: Socket, { since }: Visitor) => socket.bytesRead / (now - since)
    const [slowest] = [...visitors]
      .filter(([, { since }]) => now - since > limits.graceMs)
      .sort(([a, one], [b, other]) => pace(a, one) - pace(b, other))
    if (!slowest) return false
    leave(slowest[0])
    slowest[0].destroy()
    return true
  }
}
