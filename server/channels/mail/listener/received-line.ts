export type Handed = {
  id: string
  /** How the other side called itself: any words it liked. */
  helo: string
  ip: string
  /** ESMTP, ESMTPS, LMTP and the like (RFC 3848). */
  by: string
  host: string
  to: readonly string[]
  at: Date
}

/** The trace line that every server puts above a mail (RFC 5321 4.4), so that one can see how it came to us. */
export function receivedLine({ id, helo, ip, by, host, to, at }: Handed): Buffer {
  const from = `${plain(helo) || 'unknown'} ([${ip.includes(':') ? `IPv6:${ip}` : ip}])`
  // With more than one it would tell each of the others.
  const recipient = to.length === 1 ? `\r\n\tfor <${plain(to[0]!)}>` : ''
  const date = at.toUTCString().replace('GMT', '+0000')
  return Buffer.from(`Received: from ${from}\r\n\tby ${host} with ${plain(by)} id ${id}${recipient};\r\n\t${date}\r\n`)
}

/** Nothing that would end the line or begin a comment. */
const plain = (text: string) => text.replace(/[^\p{L}\p{N}.:@_+=/[\]-]/gu, '?').slice(0, 255)
