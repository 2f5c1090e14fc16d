import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { newId } from '#platform/ids.ts'
import type { Log } from '#platform/log.ts'
import { isPublic } from '#platform/public-address.ts'
import type { Arrived } from '../intake/keep.ts'
import { gather, type Room } from './gather.ts'
import { inTurn } from './in-turn.ts'
import type { ListenerLimits } from './limits.ts'
import { receivedLine } from './received-line.ts'

/** Stores a mail; when it answers, the mail is on the disk. */
export type Deliver = { keep(mail: Arrived): Promise<unknown>; clock(): Date }
/** What is said to whoever handed a mail over, and how often: LMTP hears of each recipient. */
export type Delivery = { code: number; said: string; times: number }

type Given = {
  lmtp: boolean
  name: string
  mostBytes: number
  limits: ListenerLimits
  deliver: Deliver
  log: Log
}

/** From the first byte of a mail to what is said about it. Nothing is promised before it is stored (RFC 5321 6.1). */
export function delivering({ lmtp, name, mostBytes, limits, deliver, log }: Given) {
  const room: Room = { held: 0, most: limits.heldBytes }
  const stored = inTurn(limits.storedAtOnce)

  return async (stream: SMTPServerDataStream, session: SMTPServerSession, times: number): Promise<Delivery> => {
    const answer = (code: number, said: string) => ({ code, said, times })
    try {
      const gathered = await gather(stream, mostBytes, room)
      if (gathered === 'too_large') return answer(552, `Larger than ${mostBytes} bytes`)
      if (gathered === 'no_room') return answer(452, 'No room at the moment, bring it again later')
      const id = newId(deliver.clock())
      await stored(() => deliver.keep(arrived(id, gathered.bytes, session)))
      return answer(250, `Stored as ${id}`)
    } catch (error) {
      log.warn({ err: error }, 'a mail could not be stored: its sender keeps it')
      return answer(451, 'Not stored, bring it again later')
    }
  }

  function arrived(id: string, bytes: Buffer, session: SMTPServerSession): Arrived {
    const { envelope, remoteAddress: ip, hostNameAppearsAs: helo, transmissionType: by } = session
    const envelopeTo = envelope.rcptTo.map(({ address }) => address)
    const line = receivedLine({ id, helo, ip, by, host: name, to: envelopeTo, at: deliver.clock() })
    return {
      id,
      source: 'smtp',
      envelopeFrom: envelope.mailFrom ? envelope.mailFrom.address : '',
      envelopeTo,
      raw: Buffer.concat([line, bytes]),
      // A server of one's own that hands mail on is not who sent it: SPF has nothing to say about it.
      ...(!lmtp && isPublic(ip) ? { peer: { ip, helo } } : {}),
    }
  }
}
