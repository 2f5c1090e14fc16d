import type { Readable } from 'node:stream'

export type Room = { held: number; most: number }
export type Gathered = { bytes: Buffer } | 'too_large' | 'no_room'

/**
 * A mail as it streams in, in one buffer that doubles: of parts kept singly those of one byte each would cost a hundred
 * times what they hold. What is too much is read on and dropped, since SMTP answers only at the end.
 */
export async function gather(stream: Readable, mostBytes: number, room: Room): Promise<Gathered> {
  let bytes = Buffer.alloc(0)
  let length = 0
  let refused: 'too_large' | 'no_room' | null = null
  const giveBack = () => {
    room.held -= bytes.length
    bytes = Buffer.alloc(0)
  }
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (refused) continue
      refused = length + chunk.length > mostBytes ? 'too_large' : makeRoomFor(chunk.length) ? null : 'no_room'
      if (refused) {
        giveBack()
        continue
      }
      chunk.copy(bytes, length)
      length += chunk.length
    }
    return refused ?? { bytes: Buffer.from(bytes.subarray(0, length)) }
  } finally {
    giveBack()
  }

  function makeRoomFor(more: number): boolean {
    if (length + more <= bytes.length) return true
    const size = Math.max(length + more, Math.min(2 * bytes.length, mostBytes), 16 * 1024)
    if (room.held + size - bytes.length > room.most) return false
    const larger = Buffer.allocUnsafe(size)
    bytes.copy(larger, 0, 0, length)
    room.held += size - bytes.length
    bytes = larger
    return true
  }
}
