/** What strangers may ask of us at once. Tests make it small. */
export type ListenerLimits = {
  /** Visitors at a time, and of them from one address; a mail server of one's own keeps below twenty by itself. */
  visitors: number
  visitorsOfOneAddress: number
  /** Of silence while it is the visitor's turn (RFC 5321 4.5.3.2.7). */
  silenceMs: number
  /** However much is said meanwhile. */
  visitMs: number
  /** Before it, nobody has to make room for another. */
  graceMs: number
  recipients: number
  /** Unknown recipients of one visit: who tries more is looking for names. */
  strangers: number
  commandLength: number
  /** Bytes of mails that are on their way in, together. */
  heldBytes: number
  /** Mails that are being stored at the same time; the others wait, so that the desk keeps its connections. */
  storedAtOnce: number
  /** After the wish to stop, for mails whose last byte may still come. */
  farewellMs: number
}

const seconds = 1000
const minutes = 60 * seconds

export const usualLimits: ListenerLimits = {
  visitors: 200,
  visitorsOfOneAddress: 20,
  silenceMs: 5 * minutes,
  visitMs: 30 * minutes,
  graceMs: 30 * seconds,
  recipients: 100,
  strangers: 20,
  commandLength: 2048,
  heldBytes: 256 * 1024 * 1024,
  storedAtOnce: 4,
  farewellMs: 8 * seconds,
}
