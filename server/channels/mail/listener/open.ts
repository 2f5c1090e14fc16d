import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { SMTPServerSession } from 'smtp-server'
import type { Log } from '#platform/log.ts'
import type { Certificate } from './certificate/choose.ts'
import { crowd } from './crowd.ts'
import { type Deliver, type Delivery, delivering } from './deliver.ts'
import { type ListenerLimits, usualLimits } from './limits.ts'
import { oursBy } from './ours.ts'
import type { ListenerRow } from './tables.ts'

export type ListenerSettings = Omit<ListenerRow, 'active' | 'changed_at'>
export type ListenerMeans = {
  /** How we call ourselves. */
  name: string
  deliver: Deliver
  log: Log
  limits?: ListenerLimits
}
export type Listener = {
  /** Where it can be reached from this machine. */
  address: { host: string; port: number }
  renew(certificate: Certificate): void
  /** Nobody new, and nobody in the middle of it but those whose mail is coming in or being stored. */
  stop(): Promise<void>
}

/** Sendmail's jokes, and signing in: there is nobody to sign in as. */
const notOurs = ['AUTH', 'WIZ', 'SHELL', 'KILL']

/** Listens for mail servers, and takes from them what is ours. It never passes mail on to anybody. */
export async function openListener(
  { protocol, host, port, takes_for, most_bytes }: ListenerSettings,
  { key, cert }: Pick<Certificate, 'key' | 'cert'>,
  { name, deliver, log, limits = usualLimits }: ListenerMeans,
): Promise<Listener> {
  const lmtp = protocol === 'lmtp'
  const isOurs = oursBy(takes_for)
  const visits = new Map<string, Visit>()
  const visitOf = ({ id }: SMTPServerSession) => {
    const visit = visits.get(id) ?? { strangers: 0, taken: 0 }
    visits.set(id, visit)
    return visit
  }
  const take = delivering({ lmtp, name, mostBytes: most_bytes, limits, deliver, log })
  const underway = new Map<string, Promise<unknown>>()

  // Loaded where a desk listens by itself, which most do not.
  const { SMTPServer } = await import('smtp-server')
  const smtp = new SMTPServer({
    name,
    lmtp,
    key,
    cert,
    size: most_bytes,
    // With the code of its own; to LMTP we say it ourselves, once to each recipient.
    rejectOversized: !lmtp,
    maxRecipients: limits.recipients,
    maxCommandLength: limits.commandLength,
    socketTimeout: limits.silenceMs,
    disabledCommands: [...notOurs],
    hideENHANCEDSTATUSCODES: false,
    disableReverseLookup: true,
    minVersion: 'TLSv1.2',
    logger: false,
    onMailFrom(_address, session, answer) {
      visitOf(session).taken = 0
      answer()
    },
    onRcptTo({ address }, session, answer) {
      const visit = visitOf(session)
      if (isOurs(address)) {
        visit.taken++
        return answer()
      }
      visit.strangers++
      answer(visit.strangers > limits.strangers ? refusal(421, 'Too many unknown recipients') : unknownRecipient())
    },
    onData(stream, session, answer) {
      const work = take(stream, session, visitOf(session).taken)
      underway.set(session.id, work)
      void work.then((delivery) => {
        underway.delete(session.id)
        say(delivery)
      })
      const say = ({ code, said, times }: Delivery) => {
        const one = code === 250 ? said : refusal(code, said)
        if (lmtp)
          answer(
            null,
            Array.from({ length: times }, () => one),
          )
        else if (typeof one === 'string') answer(null, one)
        else answer(one)
      }
    },
    onClose: ({ id }) => void visits.delete(id),
  })
  // Of visitors who hang up or speak no TLS; the listener itself is the server below.
  smtp.on('error', (error) => log.debug({ err: error }, 'a visitor of the listener went'))

  const room = crowd(limits)
  const server = createServer((socket) => {
    socket.on('error', () => {})
    if (room.comes(socket)) smtp.connect(socket)
    else turnAway(socket, name)
  })
  server.listen({ port, host })
  await once(server, 'listening')
  server.on('error', (error) => log.warn({ err: error }, 'the listener stumbled'))
  const bound = server.address() as AddressInfo

  return {
    address: { host: reachedAt(host), port: bound.port },
    renew: (certificate) => smtp.updateSecureContext({ key: certificate.key, cert: certificate.cert }),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      // From here on every command is answered with 421; its own waiting is not used, since it does not know ours.
      smtp.close()
      const rest = () => [...smtp.connections].filter(({ id }) => !underway.has(id))
      for (const visitor of rest()) visitor.send(421, `${name} Going down, come again in a moment`, false)
      await Promise.race([lastDelivered(underway), pause(limits.farewellMs, undefined, { ref: false })])
      for (const visitor of [...smtp.connections])
        visitor.send(421, `${name} Going down, come again in a moment`, false)
      await Promise.race([closed, pause(500, undefined, { ref: false })])
      for (const socket of room.sockets()) socket.destroy()
      await closed
    },
  }
}

type Visit = {
  /** Recipients that are not ours. */
  strangers: number
  /** Recipients of this mail, each as often as it was named: so often LMTP answers. */
  taken: number
}

/** Until none is: one that is stored makes no other begin, as commands are refused by then. */
async function lastDelivered(underway: ReadonlyMap<string, Promise<unknown>>) {
  while (underway.size > 0) {
    await Promise.allSettled(underway.values())
    await pause(10)
  }
}

const refusal = (responseCode: number, said: string) => Object.assign(new Error(said), { responseCode })
/** The very same for all of them. */
const unknownRecipient = () => refusal(550, 'No such recipient here')

function turnAway(socket: Socket, name: string) {
  socket.end(`421 4.7.0 ${name} Too many visitors, come again in a moment\r\n`)
  socket.destroySoon()
}

/** Addresses that stand for all of a machine cannot be gone to. */
const reachedAt = (host: string) => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host)
